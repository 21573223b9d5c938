package org.zhuqi.campaigns.reports;

/** The parts of a report's prose, in their order. */
public enum Section {
    OVERVIEW,
    VISITS,
    DEMANDS,
    SUPERVISION,
    /** What enterprises got: money, contracts. */
    RESULTS,
    /** What is planned for the next month. */
    NEXT
}
