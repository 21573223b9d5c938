package org.zhuqi.campaigns.demands;

/** What may happen to a demand; {@link DemandState} says when. */
public enum DemandMove {
    RAISE,
    /** The office takes it on and says how much work it is. */
    ACCEPT,
    /** Not admitted, with a reason. */
    REFUSE,
    /** The enterprise no longer asks for it. */
    WITHDRAW,
    /** It is the same as another of the same enterprise. */
    MERGE,
    /** It is one of many of a kind that are answered together. */
    BIND,
    /** To a lead unit and assisting ones. */
    DISPATCH,
    /** The lead unit says it is not its matter. */
    OBJECT,
    /** The office agrees with the objection and dispatches anew. */
    UPHOLD,
    /** The office's decision binds. */
    OVERRULE,
    CONTACT,
    /** An interim reply. */
    REPLY,
    /** The enterprise is asked for information: the clock stands still. */
    ASK,
    INFORM,
    /** Whoever asked no longer waits for the answer. */
    GO_ON,
    ASK_EXTENSION,
    GRANT_EXTENSION,
    DENY_EXTENSION,
    /** The conditions are not there yet: the day of the next reply is promised, again and again. */
    DEFER,
    RESOLVE,
    RATE,
    /** Nobody rated in time. */
    LAPSE,
    /** The enterprise agrees that it is done. */
    CONFIRM,
    /** The office closes it on proof. */
    CLOSE,
    /** One level higher, once. */
    REOPEN,
    /** What was told as done was not. */
    CONTRADICT,
    REMIND,
    GIVE_CARD,
    ANSWER_CARD,
    CANCEL_CARD
}
