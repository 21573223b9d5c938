package org.zhuqi.projects.quotes;

/** What somebody may allow to be done with their words. */
public enum QuotePurpose {
    /** Briefings within the administration (简报). */
    BRIEFING,
    /** The public: pages, newspapers. */
    PUBLICATION
}
