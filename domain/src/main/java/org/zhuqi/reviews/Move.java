package org.zhuqi.reviews;

/** What may happen to a review. */
public enum Move {
    /** The enterprise submitted; the review begins. */
    OPEN,
    /** An officer takes it into their hands. */
    CLAIM,
    /** The officer gives it back to the unit's queue. */
    RELEASE,
    /** It passes from an officer who leaves to another. */
    HAND_OVER,
    /** Somebody puts it into an officer's hands, or from one officer's into another's. */
    ASSIGN,
    /** Back to the enterprise with one complete list of what to mend. */
    RETURN,
    /** The enterprise mended and submitted again. */
    RESUME,
    /** The time to mend is over: the stage goes on with what is there. */
    GO_ON,
    /** On to the next stage. */
    RECOMMEND,
    /** Back to an earlier stage, which looks again. */
    REFER,
    /** The end, with a reason. */
    REJECT,
    /** The last stage's yes. */
    APPROVE,
    /** The enterprise takes it back. */
    WITHDRAW,
    /** What was decided is shown to the public. */
    PUT_ON_NOTICE,
    /** Somebody objects. */
    OBJECT,
    /** An objection is dismissed while others are open. */
    DISMISS,
    /** The last open objection is dismissed. */
    SETTLE,
    /** An objection is upheld: back to the deciding stage. */
    REOPEN,
    /** An objection is upheld: the end. */
    TAKE_OUT,
    /** The notice ended with nothing open and the money is awarded. */
    AWARD,
    /** The money is handed down by a document. */
    ALLOCATE,
    /** Money reached the enterprise; one instalment or all of it. */
    PAY,
    /** What it was given for is accepted: nothing more is to come. */
    CONCLUDE
}
