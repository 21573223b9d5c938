package org.zhuqi.campaigns.activities;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why activities refuse. */
public enum ActivitiesError implements ErrorKey {
    /** It ends before it begins, or registration closes before it opens or after the end. */
    TIMES_WRONG(ErrorKind.INVALID),
    NO_PLACES(ErrorKind.INVALID),
    /** A number stands twice, or a size is none. */
    BOOTHS_WRONG(ErrorKind.INVALID),
    REASON_MISSING(ErrorKind.INVALID),
    STATUS_NOT_ALLOWED(ErrorKind.CONFLICT),
    /** An activity that is over is not announced. */
    OVER_ALREADY(ErrorKind.CONFLICT),
    NOT_BEGUN(ErrorKind.CONFLICT),
    /** Fewer places than are taken. */
    PLACES_TAKEN(ErrorKind.CONFLICT),
    /** Fewer seats than people who are expected. */
    SEATS_TAKEN(ErrorKind.CONFLICT),
    /** More people than seats that are left. */
    SEATS_LEFT(ErrorKind.CONFLICT),
    /** A booth that somebody has was taken from the list. */
    BOOTH_IN_USE(ErrorKind.CONFLICT),
    REGISTRATION_NOT_OPEN(ErrorKind.CONFLICT),
    REGISTRATION_CLOSED(ErrorKind.CONFLICT),
    CANCELLED(ErrorKind.CONFLICT),
    REGISTERED_ALREADY(ErrorKind.CONFLICT),
    /** Nobody who came can withdraw. */
    CAME_ALREADY(ErrorKind.CONFLICT),
    /** What was filled in stays once somebody came. */
    CORRECTED_TOO_LATE(ErrorKind.CONFLICT),
    WITHDRAWN(ErrorKind.CONFLICT),
    /** Whoever waits has no place yet, and so no booth and no result. */
    WAITS(ErrorKind.CONFLICT),
    CHECK_IN_NOT_OPEN(ErrorKind.CONFLICT),
    CODE_UNKNOWN(ErrorKind.INVALID),
    ENTERPRISE_UNKNOWN(ErrorKind.INVALID),
    BOOTH_UNKNOWN(ErrorKind.INVALID),
    BOOTH_TAKEN(ErrorKind.CONFLICT),
    NOBODY_FOUND(ErrorKind.INVALID),
    /** Neither an amount nor a word. */
    RESULT_SAYS_NOTHING(ErrorKind.INVALID),
    DAY_WRONG(ErrorKind.INVALID),
    NO_SUCH_FOLLOW_UP(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    ActivitiesError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "activities";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
