package org.zhuqi.campaigns.reports;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why reports refuse. */
public enum ReportsError implements ErrorKey {
    /** The month has not begun, or lies outside the campaign. */
    MONTH_NOT_OF_CAMPAIGN(ErrorKind.INVALID),
    TEXT_WRONG(ErrorKind.INVALID),
    /** An enterprise is named only when it agreed. */
    NOT_AGREED(ErrorKind.INVALID),
    TOO_MANY_CASES(ErrorKind.INVALID),
    REASON_MISSING(ErrorKind.INVALID),
    /** The campaign has a report of that month. */
    ALREADY_THERE(ErrorKind.CONFLICT),
    /** Its correction was begun already; what is wrong with that is corrected there. */
    CORRECTED_ALREADY(ErrorKind.CONFLICT),
    /** Whoever issued it says whether everybody may read it. */
    NOT_THE_ISSUER(ErrorKind.CONFLICT),
    /** Who wrote it neither checks nor issues it. */
    OWN_WORK(ErrorKind.CONFLICT),
    STATUS_NOT_ALLOWED(ErrorKind.CONFLICT),
    ISSUED_ALREADY(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    ReportsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "reports";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
