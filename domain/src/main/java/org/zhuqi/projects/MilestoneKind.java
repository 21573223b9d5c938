package org.zhuqi.projects;

/** What is planned, forecast and reached, in order (docs/domain.md §9.3). */
public enum MilestoneKind {
    /** 签约. */
    SIGNING,
    /** 备案. */
    FILING,
    /** 土地. */
    LAND,
    /** 环评. */
    ENVIRONMENT,
    /** 能评. */
    ENERGY,
    /** 施工许可. */
    CONSTRUCTION_PERMIT,
    /** 开工. */
    START,
    /** 基础. */
    FOUNDATION,
    /** 主体封顶. */
    TOPPING_OUT,
    /** 设备订购. */
    EQUIPMENT_ORDERED,
    /** 设备进场. */
    EQUIPMENT_ARRIVED,
    /** 安装. */
    INSTALLATION,
    /** 调试. */
    COMMISSIONING,
    /** 试生产. */
    TRIAL,
    /** 竣工验收. */
    ACCEPTANCE,
    /** 投产. */
    PRODUCTION,
    /** 达产. */
    FULL
}
