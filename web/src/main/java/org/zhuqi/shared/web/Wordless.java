package org.zhuqi.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may hold it: which exceptions, and where in the code, without their words.
 *
 * <p>What an exception says often quotes what somebody typed: a name, a telephone number, a row of the database.
 */
final class Wordless extends Exception {
    private static final long serialVersionUID = 1L;

    /** Deeper chains are circles. */
    private static final int DEEPEST = 20;

    private Wordless(String type, @Nullable Throwable cause) {
        super(type, cause, false, true);
    }

    static Wordless of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static Wordless of(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        Wordless wordless =
                new Wordless(failure.getClass().getName(), cause == null || depth == 0 ? null : of(cause, depth - 1));
        wordless.setStackTrace(failure.getStackTrace());
        return wordless;
    }
}
