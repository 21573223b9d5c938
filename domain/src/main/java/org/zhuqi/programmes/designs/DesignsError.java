package org.zhuqi.programmes.designs;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Refusals of the designer. */
public enum DesignsError implements ErrorKey {
    /** The file is no call; the message names the place. */
    BAD_FILE(ErrorKind.INVALID),
    CODE_FORM(ErrorKind.INVALID),
    CODE_TAKEN(ErrorKind.CONFLICT),
    /** Something keeps it from being published; the problems say what and where. */
    NOT_READY(ErrorKind.INVALID),
    /** Rules that could never be evaluated are not kept. */
    CONTRADICTORY(ErrorKind.INVALID),
    REASON_MISSING(ErrorKind.INVALID),
    NOTHING_CHANGED(ErrorKind.CONFLICT),
    TOO_MUCH(ErrorKind.CONFLICT),
    /** What was to be changed is there no more: somebody took it away meanwhile. */
    GONE(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    DesignsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "designs";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
