package org.zhuqi.reviews.experts;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why experts and draws are refused. */
public enum ExpertsError implements ErrorKey {
    EXPERT_INCOMPLETE(ErrorKind.INVALID),
    DRAW_INCOMPLETE(ErrorKind.INVALID),
    /** A file is not at its expert panel. */
    NOT_FOR_EXPERTS(ErrorKind.CONFLICT),
    /** There was a draw for one of the files: another one needs a reason. */
    SECOND_DRAW_NEEDS_REASON(ErrorKind.INVALID),
    DRAWN_ALREADY(ErrorKind.CONFLICT),
    NOT_ON_THE_PANEL(ErrorKind.CONFLICT),
    /** The expert has an account. */
    INVITED_ALREADY(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    ExpertsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "reviews";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
