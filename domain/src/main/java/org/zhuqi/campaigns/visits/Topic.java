package org.zhuqi.campaigns.visits;

/** What a visit was about. */
public enum Topic {
    POLICY,
    PRODUCTION,
    DEMANDS,
    PROJECTS,
    FINANCE,
    WORKFORCE,
    SAFETY,
    OTHER
}
