package org.zhuqi.campaigns.visits;

/** What a visitor is to the enterprise; each has a frequency of its own. */
public enum VisitorRole {
    OFFICER,
    LEADER
}
