package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.accounts.LockoutPolicy;
import org.zhuqi.accounts.PasswordHasher;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.Sessions;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** Sets a new password of one's own; every other login and all bearer tokens end. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
@RequiredArgsConstructor
public class ChangePassword {
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final PasswordPolicy policy;
    private final LockoutPolicy lockout;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What the person typed.
     *
     * @param session secret of the session that stays, null when there is none
     */
    public record Command(
            String current,
            String wanted,
            String repeated,
            @Nullable String session) {
        @Override
        public String toString() {
            return "Command[…]";
        }
    }

    public void change(Actor actor, Command command) {
        actor.may(AccountRight.OWN).orRefuse();
        Instant now = clock.instant();
        Account account = accounts.find(actor.id())
                .flatMap(known -> accounts.findAndHold(known.username()))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        if (!account.admits(now)) {
            throw AccountError.LOGIN_REFUSED.refused(
                    lockout.failures(), lockout.lockFor().toMinutes());
        }
        if (command.current().length() > PasswordPolicy.MAX_LENGTH
                || !hasher.matches(command.current(), account.credentials().hash())) {
            accounts.save(account.loginFailed(lockout, now));
            auditTrail.record(AuditEvent.denied(actor, "accounts.change-password", "account", actor.id()));
            throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("current", "accounts.password-wrong")));
        }
        List<FieldProblem> problems = new ArrayList<>(policy.problems("wanted", account.username(), command.wanted()));
        if (!command.wanted().equals(command.repeated())) {
            problems.add(FieldProblem.of("repeated", "accounts.password-not-repeated"));
        }
        if (problems.isEmpty() && account.remembers(command.wanted(), policy, hasher)) {
            problems.add(FieldProblem.of("wanted", "accounts.password-reused", policy.notReused()));
        }
        if (!problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
        accounts.save(account.passwordChanged(hasher.hash(command.wanted()), policy, now));
        sessions.endAll(actor.id(), command.session());
        tokens.revokeAllOf(actor.id(), now);
        auditTrail.record(AuditEvent.done(actor, "accounts.change-password", "account", actor.id()));
    }
}
