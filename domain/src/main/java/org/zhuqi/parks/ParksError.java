package org.zhuqi.parks;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why parks refuse. */
public enum ParksError implements ErrorKey {
    DAY_TO_COME(ErrorKind.INVALID),
    /** The last day lies before the first. */
    ENDS_BEFORE_IT_BEGINS(ErrorKind.INVALID),
    /** Ending, correcting and closing need a reason. */
    REASON_MISSING(ErrorKind.INVALID),
    /** No project of the ledger has that id. */
    NO_SUCH_PROJECT(ErrorKind.INVALID),
    /** From the stage it is at, a building cannot reach that one; nor before the day it reached it. */
    STAGE_NOT_ALLOWED(ErrorKind.CONFLICT),
    /** Somebody else has the space on one of the days. */
    SPACE_TAKEN(ErrorKind.CONFLICT),
    /** The space is not there on every one of the days. */
    SPACE_NOT_THERE(ErrorKind.CONFLICT),
    /** Somebody has the space after the day on which it is to be given up. */
    SPACE_LET(ErrorKind.CONFLICT),
    /** The tenancy was withdrawn, or is over. */
    TENANCY_OVER(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    ParksError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "parks";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
