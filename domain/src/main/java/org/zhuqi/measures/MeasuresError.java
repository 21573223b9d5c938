package org.zhuqi.measures;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Refusals about figures. */
public enum MeasuresError implements ErrorKey {
    /** No such figure, or none the actor may know of. */
    UNKNOWN_MEASURE(ErrorKind.NOT_FOUND),
    /** The question cannot be answered as it is asked; the fields say why. */
    BAD_QUESTION(ErrorKind.INVALID);

    private final ErrorKind kind;

    MeasuresError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "measures";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
