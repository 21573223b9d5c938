package org.zhuqi.forms;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why a form or answers are refused. */
public enum FormsError implements ErrorKey {
    /** The answers do not satisfy the form; the problems say where. */
    INCOMPLETE(ErrorKind.INVALID),
    /** The JSON is no form. */
    BAD_FORM(ErrorKind.INVALID),
    /** The JSON is no answers. */
    BAD_ANSWERS(ErrorKind.INVALID);

    private final ErrorKind kind;

    FormsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "forms";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
