package org.zhuqi.shared;

import java.util.List;

/**
 * What is wrong with one field of an input.
 *
 * @param field path of the field as the form names it, e.g. {@code creditCode} or {@code equipment[2].payment}
 * @param key message key without the leading {@code problem.}, e.g. {@code accounts.password-too-short}
 * @param args values for the message's places
 */
public record FieldProblem(String field, String key, List<Object> args) {
    public FieldProblem {
        args = List.copyOf(args);
    }

    public static FieldProblem of(String field, String key, Object... args) {
        return new FieldProblem(field, key, List.of(args));
    }
}
