package org.zhuqi.programmes.trials;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Refusals of trials. */
public enum TrialsError implements ErrorKey {
    /** What is assumed or changed does not fit the call; the problems say what. */
    BAD_QUESTION(ErrorKind.INVALID),
    /** It is over, or has not come so far. */
    NOT_NOW(ErrorKind.CONFLICT),
    /** It broke off again and again. */
    GAVE_UP(ErrorKind.CONFLICT),
    /** The outcomes of each enterprise are kept for a while only. */
    OUTCOMES_GONE(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    TrialsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "trials";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
