package org.zhuqi.policies;

/** Whose policy it is. */
public enum PolicyLevel {
    NATIONAL,
    PROVINCIAL,
    PREFECTURE,
    COUNTY
}
