package org.zhuqi.projects.lights;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why a curve of a plan is none. */
public enum LightsError implements ErrorKey {
    /** There is one share for each of twelve months. */
    TWELVE_MONTHS(ErrorKind.INVALID),
    /** A cumulative share lies between 0 and 1 and never falls. */
    FALLS(ErrorKind.INVALID),
    /** At the end of the year all of the plan is due. */
    ENDS_SHORT(ErrorKind.INVALID);

    private final ErrorKind kind;

    LightsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "lights";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
