package org.zhuqi.campaigns.assignments;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why assignments refuse. */
public enum AssignmentsError implements ErrorKey {
    OFFICER_LEADS_ITSELF(ErrorKind.INVALID),
    ENDS_TOO_EARLY(ErrorKind.INVALID),
    /** An officer is an active account of the enterprise's unit or of the prefecture. */
    NOT_AN_OFFICER(ErrorKind.INVALID),
    /** A leader is an active account of the staff. */
    NOT_A_LEADER(ErrorKind.INVALID),
    ENDED_ALREADY(ErrorKind.CONFLICT),
    /** One officer at a time. */
    HAS_AN_OFFICER(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    AssignmentsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "assignments";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
