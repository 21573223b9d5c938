package org.zhuqi.accounts.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Credentials;
import org.zhuqi.accounts.OneTimePassword;
import org.zhuqi.accounts.PasswordHasher;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.UserId;

/** Opens an account of staff or an expert, without rights; the security administrator gives them. */
@Service
@Transactional
@RequiredArgsConstructor
public class OpenStaffAccount {
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** What the administrator typed. */
    public record Command(
            String username, String nameZh, @Nullable String nameKo) {}

    public Opened open(Actor actor, Command command) {
        actor.may(AccountRight.MANAGE).orRefuse();
        NewPerson person = NewPerson.of(command.username(), command.nameZh(), command.nameKo(), accounts);
        OneTimePassword password = OneTimePassword.fresh();
        Account account = Account.forStaff(
                new UserId(Identifiers.next(clock)),
                person.username(),
                person.name(),
                Credentials.oneTime(hasher.hash(password.value()), clock.instant()));
        accounts.add(account);
        auditTrail.record(AuditEvent.done(actor, "accounts.open", "account", account.id())
                .with("username", person.username().value()));
        return new Opened(account.id(), person.username(), password);
    }
}
