package org.zhuqi.campaigns.demands;

/** What came of a demand (facts §8.4). */
public enum Outcome {
    SOLVED,
    PARTLY_SOLVED,
    /** The solution is under way. */
    UNDER_WAY,
    EXPLAINED,
    /** Not admitted, with the reason; only by refusing it at the beginning. */
    NOT_ADMITTED,
    /** Handed up to the province. */
    TO_PROVINCE
}
