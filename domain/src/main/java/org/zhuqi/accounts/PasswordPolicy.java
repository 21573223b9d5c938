package org.zhuqi.accounts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhuqi.shared.FieldProblem;

/**
 * What a password must be like. The numbers are settings; their usual values are in docs/domain.md "Security".
 *
 * @param minLength least number of characters (10)
 * @param minClasses least number of the classes small letters, capitals, digits, others (3)
 * @param maxAge after which a change is due (90 days)
 * @param notReused how many passwords, the present one included, may not come again (5)
 * @param oneTimeFor how long a password made by the program waits for its one login (72 hours)
 */
public record PasswordPolicy(int minLength, int minClasses, Duration maxAge, int notReused, Duration oneTimeFor) {
    /** Longer input is refused before it is hashed, so that nobody keeps the server busy with it. */
    public static final int MAX_LENGTH = 200;

    /** How long before it runs out its owner is told. */
    public static final Duration WARNED_BEFORE = Duration.ofDays(7);

    public PasswordPolicy {
        if (minLength < 8
                || minClasses < 1
                || minClasses > 4
                || maxAge.isNegative()
                || maxAge.isZero()
                || notReused < 1
                || oneTimeFor.isNegative()
                || oneTimeFor.isZero()) {
            throw new IllegalArgumentException("too weak or impossible a password policy");
        }
    }

    /** What is wrong with a new password; empty when nothing is. Reuse is asked of {@link Account#remembers}. */
    public List<FieldProblem> problems(String field, Username username, String password) {
        List<FieldProblem> problems = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < minLength) {
            problems.add(FieldProblem.of(field, "accounts.password-too-short", minLength));
        }
        if (length > MAX_LENGTH) {
            problems.add(FieldProblem.of(field, "accounts.password-too-long", MAX_LENGTH));
        }
        if (classes(password) < minClasses) {
            problems.add(FieldProblem.of(field, "accounts.password-too-simple", minClasses));
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.value())) {
            problems.add(FieldProblem.of(field, "accounts.password-contains-username"));
        }
        return problems;
    }

    private static long classes(String password) {
        return password.codePoints()
                .map(c -> c >= 'a' && c <= 'z' ? 1 : c >= 'A' && c <= 'Z' ? 2 : c >= '0' && c <= '9' ? 3 : 4)
                .distinct()
                .count();
    }
}
