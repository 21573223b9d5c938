package org.zhuqi.rules;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why a rule cannot be used. */
public enum RulesError implements ErrorKey {
    /** The JSON is no rule. */
    BAD_RULE(ErrorKind.INVALID),
    /** Something the amount needs is missing; the message names it. */
    AMOUNT_UNKNOWN(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    RulesError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "rules";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
