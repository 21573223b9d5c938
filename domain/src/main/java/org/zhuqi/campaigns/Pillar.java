package org.zhuqi.campaigns;

/** The four pillars that a campaign's goals and tasks carry. */
public enum Pillar {
    /** 助企纾困: helping enterprises out of difficulties. */
    RELIEF,
    /** 项目建设: building projects. */
    PROJECTS,
    /** 产业发展: developing industries. */
    INDUSTRY,
    /** 新质生产力: new productive forces. */
    NEW_FORCES
}
