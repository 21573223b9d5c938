package org.zhuqi.shared;

import java.util.List;

/** Thrown when a use case refuses: carries the key, the message's arguments and, for bad input, the fields. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorKey errorKey;
    private final transient List<Object> args;
    private final transient List<FieldProblem> problems;

    public RefusedException(ErrorKey errorKey, List<Object> args, List<FieldProblem> problems) {
        super(errorKey.key() + (problems.isEmpty() ? "" : " " + problems));
        this.errorKey = errorKey;
        this.args = List.copyOf(args);
        this.problems = List.copyOf(problems);
    }

    public ErrorKey errorKey() {
        return errorKey;
    }

    public List<Object> args() {
        return args;
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    public boolean is(ErrorKey key) {
        return errorKey == key;
    }
}
