package org.zhuqi.enterprises;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why this room refuses. */
public enum EnterpriseError implements ErrorKey {
    /** Another enterprise has this credit code. */
    CODE_TAKEN(ErrorKind.CONFLICT),
    /** The code fails its check character and nobody has vouched for it with the licence attached. */
    CODE_NEEDS_OVERRIDE(ErrorKind.INVALID),
    /** Somebody saved the same fields in between; the problems name field, who, when, old and new. */
    CHANGED_MEANWHILE(ErrorKind.CONFLICT),
    /** It holds this title on that date already. */
    TITLE_HELD_ALREADY(ErrorKind.CONFLICT),
    TITLE_CANCELLED_ALREADY(ErrorKind.CONFLICT),
    /** It is in the above-scale directory in that month already. */
    IN_DIRECTORY_ALREADY(ErrorKind.CONFLICT),
    NOT_IN_DIRECTORY(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    EnterpriseError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "enterprises";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
