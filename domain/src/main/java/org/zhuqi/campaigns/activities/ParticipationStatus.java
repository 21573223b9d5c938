package org.zhuqi.campaigns.activities;

/** Whether an enterprise has a place. */
public enum ParticipationStatus {
    REGISTERED,
    /** For a place that becomes free. */
    WAITING,
    WITHDRAWN
}
