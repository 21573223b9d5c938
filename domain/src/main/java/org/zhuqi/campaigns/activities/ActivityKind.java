package org.zhuqi.campaigns.activities;

/** What an activity is for (docs/domain.md §8.6). */
public enum ActivityKind {
    /** 品牌日: enterprises show their brands; 中国品牌日 is 10 May of every year. */
    BRAND_DAY,
    /** 银企对接. */
    BANK_ENTERPRISE,
    /** 产销对接. */
    PRODUCER_BUYER,
    /** 用工对接. */
    RECRUITMENT,
    /** 产学研对接. */
    UNIVERSITY_INDUSTRY,
    /** 政策宣讲、培训. */
    TRAINING
}
