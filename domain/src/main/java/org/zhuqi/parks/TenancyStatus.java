package org.zhuqi.parks;

/** How a tenancy stands on a day. */
public enum TenancyStatus {
    TO_COME,
    ACTIVE,
    ENDED,
    /** Entered by mistake. */
    WITHDRAWN
}
