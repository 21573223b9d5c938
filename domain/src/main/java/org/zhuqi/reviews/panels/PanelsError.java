package org.zhuqi.reviews.panels;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why the work of panels is refused. */
public enum PanelsError implements ErrorKey {
    /** A conflict says what it is. */
    DECLARATION_INCOMPLETE(ErrorKind.INVALID),
    DECLARED_ALREADY(ErrorKind.CONFLICT),
    SHEET_INCOMPLETE(ErrorKind.INVALID),
    SHEET_LOCKED(ErrorKind.CONFLICT),
    /** There is nothing to explain: not all have locked, or the score is near the others. */
    NOTHING_TO_EXPLAIN(ErrorKind.CONFLICT),
    /** The file has left its panel. */
    FILE_GONE_ON(ErrorKind.CONFLICT),
    /** Not all experts have locked, or somebody has to explain a score. */
    PANEL_UNFINISHED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    PanelsError(ErrorKind kind) {
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
