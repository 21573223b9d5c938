package org.zhuqi.reviews.recommendations;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why a letter of recommendation is refused. */
public enum RecommendationsError implements ErrorKey {
    /** Number or date is missing or wrong. */
    LETTER_INCOMPLETE(ErrorKind.INVALID),
    /** {0}: how many matters one letter has at most. */
    LETTER_SIZE(ErrorKind.INVALID),
    /** {0}: the number. */
    LETTER_TAKEN(ErrorKind.CONFLICT),
    /** {0}: the quota, {1}: recommended before, {2}: wanted now. */
    OVER_QUOTA(ErrorKind.CONFLICT),
    /** The matters answer to several calls, or to none. */
    SEVERAL_CALLS(ErrorKind.CONFLICT),
    /** {0}: which matter; {1}: why it cannot be recommended. */
    MATTER_REFUSED(ErrorKind.CONFLICT),
    QUOTA_FORM(ErrorKind.INVALID);

    private final ErrorKind kind;

    RecommendationsError(ErrorKind kind) {
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
