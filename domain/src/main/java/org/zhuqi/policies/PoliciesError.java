package org.zhuqi.policies;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why this room refuses. */
public enum PoliciesError implements ErrorKey {
    /** Not agency, year in brackets, number. */
    NUMBER_FORM(ErrorKind.INVALID),
    NUMBER_AGENCY(ErrorKind.INVALID),
    NUMBER_YEAR(ErrorKind.INVALID),
    NUMBER_SERIAL(ErrorKind.INVALID),
    /** It ends before it begins. */
    DAYS_WRONG(ErrorKind.INVALID),
    REASON_MISSING(ErrorKind.INVALID),
    REPEAL_BEFORE_FORCE(ErrorKind.INVALID),
    REPEALS_ITSELF(ErrorKind.INVALID),
    NOTHING_CHANGED(ErrorKind.INVALID),
    STATUS_NOT_ALLOWED(ErrorKind.CONFLICT),
    NUMBER_MISSING(ErrorKind.CONFLICT),
    ISSUER_MISSING(ErrorKind.CONFLICT),
    DAYS_MISSING(ErrorKind.CONFLICT),
    /** The leading body has another published policy of that number. */
    NUMBER_TAKEN(ErrorKind.CONFLICT),
    TOO_MANY_ITEMS(ErrorKind.CONFLICT),
    /** The conditions are more than the page's rows can say. */
    CONDITIONS_TOO_DEEP(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    PoliciesError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "policies";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
