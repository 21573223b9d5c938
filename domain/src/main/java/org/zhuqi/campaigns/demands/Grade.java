package org.zhuqi.campaigns.demands;

/** What the enterprise thinks of the answer, the best first. */
public enum Grade {
    VERY_SATISFIED,
    SATISFIED,
    FAIR,
    DISSATISFIED,
    VERY_DISSATISFIED;

    /** Whether it counts for the rate of satisfaction. */
    public boolean isSatisfied() {
        return this == VERY_SATISFIED || this == SATISFIED;
    }

    /** Whether it gives the unit a yellow card and the demand another round. */
    public boolean isDissatisfied() {
        return this == DISSATISFIED || this == VERY_DISSATISFIED;
    }
}
