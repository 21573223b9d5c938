package org.zhuqi.projects;

/** What a project is about (docs/domain.md §9.1). */
public enum ProjectKind {
    /** 产业类. */
    INDUSTRY,
    /** 基础设施类. */
    INFRASTRUCTURE,
    /** 社会事业类. */
    SOCIAL,
    /** 生态环保及房地产类. */
    ECOLOGY,
    /** 智能制造数字化车间. */
    DIGITAL_WORKSHOP,
    /** 智能制造工厂. */
    SMART_FACTORY;

    public boolean isDigital() {
        return this == DIGITAL_WORKSHOP || this == SMART_FACTORY;
    }
}
