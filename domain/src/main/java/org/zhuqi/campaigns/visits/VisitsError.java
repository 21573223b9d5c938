package org.zhuqi.campaigns.visits;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why visits refuse. */
public enum VisitsError implements ErrorKey {
    /** Neither a topic nor a word. */
    SAYS_NOTHING(ErrorKind.INVALID),
    PLANNED_IN_THE_PAST(ErrorKind.INVALID),
    /** A visit is recorded when it has been made. */
    DAY_TO_COME(ErrorKind.INVALID),
    STATUS_NOT_ALLOWED(ErrorKind.CONFLICT),
    /** The same key came with another visit. */
    KEY_USED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    VisitsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "visits";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
