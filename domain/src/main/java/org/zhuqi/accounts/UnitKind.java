package org.zhuqi.accounts;

/** What a reporting unit is. */
public enum UnitKind {
    PREFECTURE,
    COUNTY,
    /** A development zone that reports by itself; its host county reads only. */
    ZONE
}
