package org.zhuqi.reviews;

/** Whose turn it is. */
public enum Turn {
    UNIT,
    PREFECTURE,
    ENTERPRISE,
    /** A public notice runs. */
    PUBLIC,
    /** The way is over. */
    NOBODY
}
