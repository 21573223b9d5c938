package org.zhuqi.accounts.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Credentials;
import org.zhuqi.accounts.OneTimePassword;
import org.zhuqi.accounts.PasswordHasher;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.usecase.OneTransaction;

/** Opens an account of staff or an expert, without rights; the security administrator gives them. */
@Service
@RequiredArgsConstructor
public class OpenStaffAccount {
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final PasswordPolicy policy;
    private final AuditTrail auditTrail;
    private final OneTransaction oneTransaction;
    private final Clock clock;

    /** What the administrator typed. */
    public record Command(
            String username, String nameZh, @Nullable String nameKo) {}

    public Opened open(Actor actor, Command command) {
        actor.may(AccountRight.MANAGE).orRefuse();
        NewPerson person = NewPerson.of(command.username(), command.nameZh(), command.nameKo(), accounts);
        OneTimePassword password = OneTimePassword.fresh();
        String hash = hasher.hash(password.value());
        return oneTransaction.of(() -> open(actor, person, password, hash));
    }

    private Opened open(Actor actor, NewPerson person, OneTimePassword password, String hash) {
        Account account = Account.forStaff(
                new UserId(Identifiers.next(clock)),
                person.username(),
                person.name(),
                Credentials.oneTime(hash, clock.instant()));
        accounts.add(account);
        auditTrail.record(AuditEvent.done(actor, "accounts.open", "account", account.id())
                .with("username", person.username().value()));
        return new Opened(
                account.id(), person.username(), password, clock.instant().plus(policy.oneTimeFor()));
    }
}
