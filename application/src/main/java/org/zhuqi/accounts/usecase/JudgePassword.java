package org.zhuqi.accounts.usecase;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.CommonPasswords;
import org.zhuqi.accounts.ContextWords;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.Username;
import org.zhuqi.shared.FieldProblem;

/** Says what is wrong with a password that somebody chose: its form, what everybody takes, what is guessed here first. */
@Service
@RequiredArgsConstructor
class JudgePassword {
    private final PasswordPolicy policy;
    private final CommonPasswords commonPasswords;
    private final ContextWords contextWords;
    private final ReportingUnits units;

    /** Everything that is wrong; empty when nothing is. */
    List<FieldProblem> problems(String field, Username username, String password) {
        List<FieldProblem> problems = new ArrayList<>(policy.problems(field, username, password));
        if (password.length() > PasswordPolicy.MAX_LENGTH) {
            return problems;
        }
        contextWords
                .andNames(units.all())
                .in(password)
                .ifPresent(word -> problems.add(FieldProblem.of(field, "accounts.password-contains-word", word)));
        if (commonPasswords.holds(password)) {
            problems.add(FieldProblem.of(field, "accounts.password-common"));
        }
        return problems;
    }
}
