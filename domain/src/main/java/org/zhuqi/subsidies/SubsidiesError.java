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
    /** {0}: what is left of the award in yuan, {1}: the amount in yuan. */
    AWARD_EXCEEDED(ErrorKind.CONFLICT),
    /** No approval that stands. */
    NOT_APPROVED(ErrorKind.CONFLICT),
    /** One notice holds matters of one programme. */
    OTHER_PROGRAMME(ErrorKind.CONFLICT),
    AWARDED_ALREADY(ErrorKind.CONFLICT),
    /** No file of the programme waits for the decision. */
    NOTHING_PASSED(ErrorKind.CONFLICT),
    /** Whoever drew it up or changed it does not confirm it. */
    SAME_PERSON(ErrorKind.CONFLICT),
    FROZEN_ALREADY(ErrorKind.CONFLICT),
    NOT_FROZEN(ErrorKind.CONFLICT),
    /** Files were handed in again, decided or taken back after it was drawn up. */
    PROPOSAL_STALE(ErrorKind.CONFLICT),
    /** There are no scores to go by. */
    NO_SCORES(ErrorKind.CONFLICT),
    /** {0}: most tiers. */
    TIERS_WRONG(ErrorKind.INVALID),
    /** A line can only be lowered. {0}: what it is now in yuan. */
    NOT_LOWER(ErrorKind.CONFLICT),
    /** No award of the programme waits to be sent down. */
    NOTHING_AWARDED(ErrorKind.CONFLICT),
    /** {0}: most parts. */
    INSTALMENTS_WRONG(ErrorKind.INVALID),
    /** It is paid, in a batch, lapsed or revoked. */
    NOT_PAYABLE(ErrorKind.CONFLICT),
    CONFIRMED_ALREADY(ErrorKind.CONFLICT),
    /** The treasury said something else of it before. */
    ANSWERED_OTHERWISE(ErrorKind.CONFLICT),
    /** A payment is on its way: its answer first. */
    PAYMENT_UNDERWAY(ErrorKind.CONFLICT),
    REVOKED_ALREADY(ErrorKind.CONFLICT),
    /** {0}: what is still to come in yuan, {1}: the amount in yuan. */
    RECOVERY_EXCEEDED(ErrorKind.CONFLICT),
    /** The same money by the same paper on the same day. */
    RECORDED_ALREADY(ErrorKind.CONFLICT),
    /** {0}: what is left of the grant in yuan, {1}: the amount in yuan. */
    GRANT_EXCEEDED(ErrorKind.CONFLICT),
    /** {0}: the document that is on record. */
    DOCUMENT_KNOWN(ErrorKind.CONFLICT),
    /** Nothing that was sent down waits to be claimed. */
    NOTHING_TO_CLAIM(ErrorKind.CONFLICT),
    CLAIM_EMPTY(ErrorKind.CONFLICT),
    /** {0}: most lines. */
    CLAIM_FULL(ErrorKind.CONFLICT),
    /** It was filed, ruled on or withdrawn. */
    CLAIM_CLOSED(ErrorKind.CONFLICT),
    /** {0}: number of the invoice that stands on a claim already. */
    INVOICE_CLAIMED(ErrorKind.CONFLICT),
    /** A request to change the award waits already. */
    CHANGE_OPEN(ErrorKind.CONFLICT),
    /** It was decided or withdrawn, or the county has not said what it thinks. */
    CHANGE_CLOSED(ErrorKind.CONFLICT),
    /** It asks for nothing that is not so already. */
    CHANGES_NOTHING(ErrorKind.CONFLICT),
    /** {0}: the version in force. */
    AWARD_CHANGED(ErrorKind.CONFLICT),
    /** {0}: what is claimed or paid in yuan, {1}: the amount in yuan. */
    AWARD_SPENT(ErrorKind.CONFLICT),
    /** Its targets are set. */
    TARGETS_SET(ErrorKind.CONFLICT),
    /** It was reported, accepted or failed. */
    PERFORMANCE_CLOSED(ErrorKind.CONFLICT),
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
