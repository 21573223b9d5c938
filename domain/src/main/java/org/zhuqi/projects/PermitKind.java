package org.zhuqi.projects;

/** What must be granted before work starts (前期手续). */
public enum PermitKind {
    /** 立项备案. */
    FILING,
    /** 用地. */
    LAND,
    /** 规划. */
    PLANNING,
    /** 环评. */
    ENVIRONMENT,
    /** 能评. */
    ENERGY,
    /** 施工许可. */
    CONSTRUCTION
}
