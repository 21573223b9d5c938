package org.zhuqi.campaigns.demands;

/** How a promise stands on a day. */
public enum StepState {
    RUNNING,
    /** Its last day is over. */
    OVERDUE,
    /** The enterprise is asked for something first. */
    STANDING,
    KEPT,
    KEPT_LATE,
    /** The demand took another way before it was due. */
    FELL_AWAY
}
