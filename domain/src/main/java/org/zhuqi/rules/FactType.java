package org.zhuqi.rules;

/** What the value of a fact is. */
public enum FactType {
    /** Yuan. */
    MONEY,
    /** A whole number: people, patents. */
    COUNT,
    /** A quotient: 0.05 is five percent. */
    RATIO,
    YES_NO,
    WORDS
}
