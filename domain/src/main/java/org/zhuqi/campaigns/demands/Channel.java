package org.zhuqi.campaigns.demands;

/** How a demand reached the office. */
public enum Channel {
    /** The enterprise wrote it itself, on its own desk. */
    PORTAL,
    VISIT,
    HOTLINE,
    FORUM,
    LETTER,
    /** A problem in the ledger of a project. */
    PROJECT,
    /** Another program handed it in. */
    API
}
