package org.zhuqi.campaigns.demands;

/** A promise on the way of a demand (facts §8.4). */
public enum StepKind {
    ACCEPT(WaitingOn.OFFICE),
    DISPATCH(WaitingOn.OFFICE),
    /** The office decides on an objection. */
    DECIDE_OBJECTION(WaitingOn.OFFICE),
    CONTACT(WaitingOn.LEAD_UNIT),
    REPLY(WaitingOn.LEAD_UNIT),
    /** The closing limit. */
    RESOLVE(WaitingOn.LEAD_UNIT),
    /** The next reply of a demand whose conditions are not there yet. */
    NEXT_REPLY(WaitingOn.LEAD_UNIT),
    RATE(WaitingOn.ENTERPRISE),
    /** The office reopens or closes after the rating. */
    FOLLOW_UP(WaitingOn.OFFICE),
    /** The unit says how it sets right what a card is about. */
    RECTIFY(WaitingOn.LEAD_UNIT);

    private final WaitingOn who;

    StepKind(WaitingOn who) {
        this.who = who;
    }

    /** Who keeps the promise. */
    public WaitingOn who() {
        return who;
    }

    /** Whether reminders and cards follow it: the closing limit and the promised next reply. */
    public boolean isSupervised() {
        return this == RESOLVE || this == NEXT_REPLY;
    }
}
