package org.zhuqi.reviews.sitechecks;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why checks on a site refuse. */
public enum SiteChecksError implements ErrorKey {
    /** The matter is not at its check on the site. */
    NOT_AT_SITE_CHECK(ErrorKind.CONFLICT),
    /** Two officers are two people who may check sites. */
    NOT_TWO_OFFICERS(ErrorKind.INVALID),
    /** {0}: who; four eyes or a tie keep them from it. */
    MAY_NOT_CHECK(ErrorKind.CONFLICT),
    /** The first officer writes and signs, the second confirms. */
    NOT_YOUR_PART(ErrorKind.CONFLICT),
    SITE_RECORD_INCOMPLETE(ErrorKind.INVALID),
    /** What is asked for was signed already, or is not ready to be. */
    NOTHING_TO_SIGN(ErrorKind.CONFLICT),
    /** What the second officer saw is not what is on record now. */
    SITE_RECORD_CHANGED(ErrorKind.CONFLICT),
    /** Both officers have signed: somebody else does not take it over. */
    SITE_CHECK_CONFIRMED(ErrorKind.CONFLICT),
    /** The check is missing or not signed by both. */
    SITE_CHECK_UNFINISHED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    SiteChecksError(ErrorKind kind) {
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
