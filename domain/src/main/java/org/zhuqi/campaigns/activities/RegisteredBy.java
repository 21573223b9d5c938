package org.zhuqi.campaigns.activities;

/** How an enterprise came to be on the list. */
public enum RegisteredBy {
    ENTERPRISE,
    /** An officer whom it telephoned. */
    OFFICER,
    /** It came without registering. */
    DOOR
}
