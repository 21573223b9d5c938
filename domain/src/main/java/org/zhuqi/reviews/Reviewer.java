package org.zhuqi.reviews;

/** Who answers for a stage. */
public enum Reviewer {
    /** Officers of the responsible unit of the enterprise. */
    RESPONSIBLE_UNIT,
    /** Officers of the prefecture. */
    PREFECTURE
}
