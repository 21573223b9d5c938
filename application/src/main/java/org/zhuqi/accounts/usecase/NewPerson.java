package org.zhuqi.accounts.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Username;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;

/** Username and name of somebody for whom another person opens an account. */
record NewPerson(Username username, LocalText name) {
    private static final int NAME_LENGTH = 100;

    /** Refuses with everything that is wrong. */
    static NewPerson of(String username, String nameZh, @Nullable String nameKo, Accounts accounts) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<Username> parsed = Username.parse(username);
        if (parsed.isEmpty()) {
            problems.add(FieldProblem.of("username", "accounts.username-malformed"));
        } else if (accounts.findByUsername(parsed.get()).isPresent()) {
            problems.add(FieldProblem.of("username", "accounts.username-taken"));
        }
        if (nameZh.isBlank()) {
            problems.add(FieldProblem.of("nameZh", "accounts.name-missing"));
        }
        if (nameZh.length() > NAME_LENGTH) {
            problems.add(FieldProblem.of("nameZh", "accounts.name-too-long", NAME_LENGTH));
        }
        if (nameKo != null && nameKo.length() > NAME_LENGTH) {
            problems.add(FieldProblem.of("nameKo", "accounts.name-too-long", NAME_LENGTH));
        }
        if (!problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
        String ko = nameKo == null || nameKo.isBlank() ? null : nameKo.strip();
        return new NewPerson(parsed.orElseThrow(), new LocalText(nameZh.strip(), ko, null));
    }
}
