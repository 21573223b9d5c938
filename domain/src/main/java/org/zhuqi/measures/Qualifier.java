package org.zhuqi.measures;

/** How exactly a figure is known. */
public enum Qualifier {
    EXACT,
    /** 约: the record itself says that it is rounded; never added by the product. */
    ABOUT,
    /** 多: the record itself says that it is more, and less than the next figure of as few digits; never added either. */
    MORE_THAN,
    /** Something needed to compute it is missing: there is no value. */
    UNKNOWN
}
