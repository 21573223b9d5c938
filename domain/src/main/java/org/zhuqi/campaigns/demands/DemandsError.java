package org.zhuqi.campaigns.demands;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why a demand refuses. */
public enum DemandsError implements ErrorKey {
    /** Text, title or category is missing or too long. */
    INCOMPLETE(ErrorKind.INVALID),
    /** The state does not know this move. */
    MOVE_NOT_POSSIBLE(ErrorKind.CONFLICT),
    /** Nothing moves while the enterprise has been asked for information. */
    STANDS_STILL(ErrorKind.CONFLICT),
    /** Nobody asked the enterprise for anything. */
    NOTHING_ASKED(ErrorKind.CONFLICT),
    /** The office has decided once; that binds. */
    OBJECTED_ALREADY(ErrorKind.CONFLICT),
    /** The time to object is over; {0}: its last day. */
    OBJECTION_OVER(ErrorKind.CONFLICT),
    EXTENDED_ALREADY(ErrorKind.CONFLICT),
    /** {0}: how many working days before the limit. */
    EXTENSION_TOO_LATE(ErrorKind.CONFLICT),
    /** {0}: at most. */
    EXTENSION_TOO_LONG(ErrorKind.INVALID),
    NO_EXTENSION_ASKED(ErrorKind.CONFLICT),
    /** The next reply lies in the past or too far away; {0}: the last day possible. */
    BAD_NEXT_REPLY(ErrorKind.INVALID),
    /** Refusing is done at the beginning. */
    OUTCOME_NOT_POSSIBLE(ErrorKind.INVALID),
    /** The enterprise is satisfied, or it was reopened before. */
    NOT_TO_REOPEN(ErrorKind.CONFLICT),
    /** The enterprise is not satisfied, and the demand was not yet reopened. */
    TO_BE_REOPENED_FIRST(ErrorKind.CONFLICT),
    /** It is not the enterprise's other demand, or is over itself. */
    NOT_THE_SAME(ErrorKind.CONFLICT),
    /** Others are bound to it or merged into it. */
    OTHERS_HANG_ON_IT(ErrorKind.CONFLICT),
    /** No such unit, or one that is not in use. */
    UNKNOWN_UNIT(ErrorKind.INVALID),
    /** No such card. */
    UNKNOWN_CARD(ErrorKind.CONFLICT),
    CARD_ANSWERED_ALREADY(ErrorKind.CONFLICT),
    CARD_CANCELLED_ALREADY(ErrorKind.CONFLICT),
    /** Only the level that gave a card cancels it, and nobody one of their own unit. */
    NOT_YOUR_CARD(ErrorKind.DENIED),
    /** The matter is another unit's. */
    NOT_YOUR_MATTER(ErrorKind.DENIED);

    private final ErrorKind kind;

    DemandsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "demands";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
