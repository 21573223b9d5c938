package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.accounts.PasswordHasher;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.Sessions;
import org.zhuqi.accounts.usecase.ProvePassword.Question;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.OneTransaction;

/** Sets a new password of one's own; every other login and all bearer tokens end. */
@Service
@RequiredArgsConstructor
public class ChangePassword {
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final PasswordPolicy policy;
    private final JudgePassword judgePassword;
    private final ProvePassword provePassword;
    private final AuditTrail auditTrail;
    private final OneTransaction oneTransaction;
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
        Account account = provePassword.andThen(
                actor, command.current(), Question.of("accounts.change-password", "current"), proved -> proved);
        List<FieldProblem> problems =
                new ArrayList<>(judgePassword.problems("wanted", account.username(), command.wanted()));
        if (!command.wanted().equals(command.repeated())) {
            problems.add(FieldProblem.of("repeated", "accounts.password-not-repeated"));
        }
        if (problems.isEmpty() && account.remembers(command.wanted(), policy, hasher)) {
            problems.add(FieldProblem.of("wanted", "accounts.password-reused", policy.notReused()));
        }
        if (!problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
        String hash = hasher.hash(command.wanted());
        oneTransaction.run(() -> changed(actor, account, hash, command.session()));
    }

    /** What was proved must still stand: somebody may have reset the password meanwhile. */
    private void changed(Actor actor, Account proved, String hash, @Nullable String session) {
        Instant now = clock.instant();
        Account account = accounts.findAndHold(proved.username())
                .filter(held -> held.credentials().equals(proved.credentials()))
                .orElseThrow(SharedError.CHANGED_MEANWHILE::refused);
        accounts.save(account.passwordChanged(hash, policy, now));
        sessions.endAll(actor.id(), session);
        tokens.revokeAllOf(actor.id(), now);
        auditTrail.record(AuditEvent.done(actor, "accounts.change-password", "account", actor.id()));
    }
}
