package org.zhuqi.notifications;

/** How fast news reaches a person by mail. */
public enum Pace {
    /** Within minutes, all news of one matter in one mail. */
    AT_ONCE,
    /** All of a day in one mail. */
    DAILY,
    /** Only in the inbox here. */
    NEVER
}
