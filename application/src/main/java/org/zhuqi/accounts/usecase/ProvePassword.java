package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.LockoutPolicy;
import org.zhuqi.accounts.PasswordHasher;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.OneTransaction;

/**
 * Asks somebody who is logged in for the password again, before what a stranger at an open browser must not do. A wrong
 * one counts towards the lock: the browser must not serve for guessing.
 */
@Service
@RequiredArgsConstructor
class ProvePassword {
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final LockoutPolicy lockout;
    private final AuditTrail auditTrail;
    private final OneTransaction oneTransaction;
    private final Clock clock;

    /**
     * What the typed password is to be judged by, and how to say that it is wrong.
     *
     * @param action on record when it is refused
     * @param wrong what stands beside the field
     */
    record Question(String action, FieldProblem wrong) {
        static Question of(String action, String field) {
            return new Question(action, FieldProblem.of(field, "accounts.password-wrong"));
        }
    }

    /** Does the step with the account held, in one transaction; refuses when the password is wrong. */
    <T> T andThen(Actor actor, String password, Question question, Function<Account, T> step) {
        Account known = accounts.find(actor.id()).orElseThrow(SharedError.NOT_FOUND::refused);
        if (password.isEmpty()) {
            // Nothing was guessed: a form sent by mistake must not lock anybody out.
            throw SharedError.INVALID_INPUT.refused(List.of(question.wrong()));
        }
        String hash = known.credentials().hash();
        boolean right = password.length() <= PasswordPolicy.MAX_LENGTH && hasher.matches(password, hash);
        return oneTransaction.keptThoughRefused(() -> {
            Account account = accounts.findAndHold(known.username()).orElseThrow(SharedError.NOT_FOUND::refused);
            refuseLocked(account);
            if (!right || !hash.equals(account.credentials().hash())) {
                throw wrong(actor, account, question);
            }
            return step.apply(account);
        });
    }

    private void refuseLocked(Account account) {
        if (!account.admits(clock.instant())) {
            throw AccountError.LOGIN_REFUSED.refused(
                    lockout.failures(), lockout.lockFor().toMinutes());
        }
    }

    /** Counts what was wrong; for steps that ask for more than the password. */
    RuntimeException wrong(Actor actor, Account account, Question question) {
        Instant now = clock.instant();
        accounts.save(account.loginFailed(lockout, now));
        auditTrail.record(AuditEvent.denied(actor, question.action(), "account", actor.id()));
        return SharedError.INVALID_INPUT.refused(List.of(question.wrong()));
    }
}
