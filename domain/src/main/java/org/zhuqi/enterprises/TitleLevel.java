package org.zhuqi.enterprises;

/** Who grants a title. */
public enum TitleLevel {
    NATIONAL,
    PROVINCIAL,
    PREFECTURE,
    COUNTY
}
