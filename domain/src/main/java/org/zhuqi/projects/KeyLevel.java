package org.zhuqi.projects;

/** On whose list of key projects it stands. */
public enum KeyLevel {
    NATIONAL,
    PROVINCE,
    PREFECTURE,
    COUNTY
}
