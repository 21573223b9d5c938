package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.accounts.Credentials;
import org.zhuqi.accounts.OneTimePassword;
import org.zhuqi.accounts.PasswordHasher;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.Sessions;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.usecase.OneTransaction;

/** What an enterprise's first user does with colleagues' accounts: add, reset, disable, open again. */
@Service
@RequiredArgsConstructor
public class ManageColleagues {
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final PasswordPolicy policy;
    private final AuditTrail auditTrail;
    private final OneTransaction oneTransaction;
    private final Clock clock;

    /** What the first user typed. */
    public record Command(
            String username, String nameZh, @Nullable String nameKo) {}

    /** A colleague who may apply, but not manage users. */
    public Opened add(Actor actor, Command command) {
        EnterpriseId enterprise = own(actor);
        NewPerson person = NewPerson.of(command.username(), command.nameZh(), command.nameKo(), accounts);
        OneTimePassword password = OneTimePassword.fresh();
        String hash = hasher.hash(password.value());
        return oneTransaction.of(() -> add(actor, person, password, hash, enterprise));
    }

    private Opened add(Actor actor, NewPerson person, OneTimePassword password, String hash, EnterpriseId enterprise) {
        Account account = Account.forColleague(
                new UserId(Identifiers.next(clock)),
                person.username(),
                person.name(),
                Credentials.oneTime(hash, clock.instant()),
                enterprise);
        accounts.add(account);
        auditTrail.record(AuditEvent.done(actor, "accounts.add-colleague", "account", account.id())
                .with("username", person.username().value()));
        return new Opened(
                account.id(), person.username(), password, clock.instant().plus(policy.oneTimeFor()));
    }

    public Opened reset(Actor actor, UserId id) {
        own(actor);
        OneTimePassword password = OneTimePassword.fresh();
        String hash = hasher.hash(password.value());
        return oneTransaction.of(() -> reset(actor, id, password, hash));
    }

    private Opened reset(Actor actor, UserId id, OneTimePassword password, String hash) {
        Account account = colleague(actor, id);
        accounts.save(account.passwordReset(hash, policy, clock.instant()));
        endAll(id);
        auditTrail.record(AuditEvent.done(actor, "accounts.reset-colleague", "account", id));
        return new Opened(id, account.username(), password, clock.instant().plus(policy.oneTimeFor()));
    }

    @Transactional
    public void disable(Actor actor, UserId id) {
        accounts.save(colleague(actor, id).disabled());
        endAll(id);
        auditTrail.record(AuditEvent.done(actor, "accounts.disable-colleague", "account", id));
    }

    @Transactional
    public void enable(Actor actor, UserId id) {
        accounts.save(colleague(actor, id).enabled());
        auditTrail.record(AuditEvent.done(actor, "accounts.enable-colleague", "account", id));
    }

    private void endAll(UserId id) {
        sessions.endAll(id, null);
        tokens.revokeAllOf(id, clock.instant());
    }

    private static EnterpriseId own(Actor actor) {
        actor.may(AccountRight.COLLEAGUES).orRefuse();
        return Optional.ofNullable(actor.enterprise()).orElseThrow(SharedError.DENIED::refused);
    }

    private Account colleague(Actor actor, UserId id) {
        EnterpriseId enterprise = own(actor);
        Account account = accounts.find(id)
                .filter(known -> enterprise.equals(known.enterprise()))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        if (actor.id().equals(id)) {
            throw AccountError.OWN_ACCOUNT.refused();
        }
        return account;
    }
}
