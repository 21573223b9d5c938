package org.zhuqi.programmes;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Refusals of this room. */
public enum ProgrammesError implements ErrorKey {
    /** The window opens later; the message names the moment. */
    NOT_YET_OPEN(ErrorKind.CONFLICT),
    /** The deadline second has passed; the message names it. */
    WINDOW_CLOSED(ErrorKind.CONFLICT),
    /** The programme was taken back. */
    WITHDRAWN(ErrorKind.CONFLICT),
    /** It cannot go from where it stands to there. */
    STATUS_NOT_ALLOWED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    ProgrammesError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "programmes";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
