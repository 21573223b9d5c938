package org.zhuqi.calendar;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why a date cannot be computed or a year cannot be loaded. */
public enum CalendarError implements ErrorKey {
    /** A period of no working days has no last day. */
    AT_LEAST_ONE_DAY(ErrorKind.INVALID),
    /** More working days than any period of administrative law has. */
    TOO_MANY_DAYS(ErrorKind.INVALID),
    /** No such calendar. */
    UNKNOWN_CALENDAR(ErrorKind.INVALID),
    /** The national calendar of a counted year is not loaded: refused rather than guessed. */
    YEAR_MISSING(ErrorKind.CONFLICT),
    /** The file of a year is not well-formed. */
    BAD_YEAR(ErrorKind.INVALID),
    /** Neither a holiday-cn file nor a list of days. */
    BAD_FILE(ErrorKind.INVALID);

    private final ErrorKind kind;

    CalendarError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "calendar";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
