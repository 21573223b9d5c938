package org.zhuqi.parks;

/** What a building is for. */
public enum BuildingFunction {
    PRODUCTION,
    STORAGE,
    RESEARCH,
    OFFICE,
    MIXED
}
