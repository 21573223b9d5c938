package org.zhuqi.measures;

/** What a figure counts. */
public enum MeasureUnit {
    /** 户: enterprises. */
    ENTERPRISES,
    /** 件: applications. */
    APPLICATIONS,
    /** 件: requests of enterprises. */
    REQUESTS,
    /** 张: cards of supervision. */
    CARDS,
    /** 个: projects. */
    PROJECTS,
    /** 件: policy documents. */
    POLICIES,
    /** 项: items of policies. */
    ITEMS,
    /** 次: visits. */
    VISITS,
    /** 天: days. */
    DAYS,
    /** 家: tenants of parks. */
    TENANTS,
    /** 个环节: links of a chain. */
    LINKS,
    /** Areas, kept in ㎡, worded in 万㎡ from 1万㎡ on. */
    SQUARE_METRES,
    /** 公顷: areas of fields. */
    HECTARES,
    /** What lines put through, in the unit that was asked for; worded in 万 from 1万 on. */
    CAPACITY,
    /** Lengths of time in working days, with one decimal. */
    WORKING_DAYS,
    /** Money, kept in yuan, worded in 万元 or 亿元. */
    YUAN,
    /** A rate in percent. */
    PERCENT,
    /** A growth in percent, worded 增长, 下降 or 持平. */
    GROWTH_PERCENT,
    /** A difference of rates, worded 提高 or 回落 … 个百分点. */
    PERCENTAGE_POINTS;

    /** Whether figures of this unit are whole numbers. */
    public boolean counts() {
        return switch (this) {
            case ENTERPRISES, APPLICATIONS, REQUESTS, CARDS, PROJECTS, POLICIES, ITEMS, VISITS, DAYS, TENANTS, LINKS ->
                true;
            case WORKING_DAYS, SQUARE_METRES, HECTARES, CAPACITY, YUAN, PERCENT, GROWTH_PERCENT, PERCENTAGE_POINTS ->
                false;
        };
    }
}
