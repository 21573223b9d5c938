package org.zhuqi.campaigns.demands;

/** How much work a demand is; each kind has a closing limit of its own (facts §8.4). */
public enum Complexity {
    /** A question that is answered. */
    SIMPLE,
    ORDINARY,
    /** Several offices have to act. */
    COMPLEX
}
