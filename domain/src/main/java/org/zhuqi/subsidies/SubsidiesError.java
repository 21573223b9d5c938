package org.zhuqi.subsidies;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why a decision, notice or award refuses. */
public enum SubsidiesError implements ErrorKey {
    /** There is nothing submitted to decide on. */
    NOT_SUBMITTED(ErrorKind.CONFLICT),
    /** The submission changed after the decision was prepared. */
    SUBMISSION_CHANGED(ErrorKind.CONFLICT),
    /** The formula gives nothing: it can only be rejected. */
    NOTHING_TO_APPROVE(ErrorKind.CONFLICT),
    /** {0}: what is left of the budget in yuan, {1}: the amount in yuan. */
    BUDGET_EXCEEDED(ErrorKind.CONFLICT),
    /** No approval that stands. */
    NOT_APPROVED(ErrorKind.CONFLICT),
    /** One notice holds matters of one programme. */
    OTHER_PROGRAMME(ErrorKind.CONFLICT),
    AWARDED_ALREADY(ErrorKind.CONFLICT),
    /** Fields are missing or wrong. */
    INCOMPLETE(ErrorKind.INVALID);

    private final ErrorKind kind;

    SubsidiesError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "subsidies";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
