package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Credentials;
import org.zhuqi.accounts.OneTimePassword;
import org.zhuqi.accounts.PasswordHasher;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.Post;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.usecase.OneTransaction;

/** Opens the account of an expert whom the bureau keeps in its pool: it may judge and nothing else. */
@Service
@RequiredArgsConstructor
public class OpenExpertAccount {
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final PasswordPolicy policy;
    private final AuditTrail auditTrail;
    private final OneTransaction oneTransaction;
    private final Clock clock;

    /**
     * Opens it.
     *
     * @param then what is kept together with the account
     */
    public Opened open(Actor actor, String username, String name, Consumer<UserId> then) {
        actor.may(AccountRight.INVITE_EXPERTS).orRefuse();
        NewPerson person = NewPerson.of(username, name, null, accounts);
        OneTimePassword password = OneTimePassword.fresh();
        String hash = hasher.hash(password.value());
        return oneTransaction.of(() -> {
            Account account = Account.forStaff(
                            new UserId(Identifiers.next(clock)),
                            person.username(),
                            person.name(),
                            Credentials.oneTime(hash, clock.instant()))
                    .granted(Post.expert());
            accounts.add(account);
            auditTrail.record(AuditEvent.done(actor, "accounts.invite-expert", "account", account.id())
                    .with("username", person.username().value()));
            then.accept(account.id());
            return new Opened(
                    account.id(), person.username(), password, clock.instant().plus(policy.oneTimeFor()));
        });
    }
}
