package org.zhuqi.enterprises;

/** Size of an enterprise by the statistical standard, the largest first. */
public enum SizeClass {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO
}
