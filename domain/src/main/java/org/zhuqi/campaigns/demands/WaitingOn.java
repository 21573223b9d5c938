package org.zhuqi.campaigns.demands;

/** Whose turn it is. */
public enum WaitingOn {
    ENTERPRISE,
    OFFICE,
    LEAD_UNIT,
    NOBODY
}
