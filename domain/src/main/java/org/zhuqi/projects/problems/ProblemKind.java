package org.zhuqi.projects.problems;

/** What a problem is about (docs/domain.md §9.4). */
public enum ProblemKind {
    /** 用地. */
    LAND,
    /** 环评. */
    ENVIRONMENT,
    /** 资金. */
    MONEY,
    /** 拆迁. */
    CLEARANCE,
    /** 配套水电热. */
    UTILITIES,
    /** 设计. */
    DESIGN,
    /** 施工. */
    CONSTRUCTION,
    /** 市场. */
    MARKET
}
