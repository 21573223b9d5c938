package org.zhuqi.projects;

/** How far a project has come (docs/domain.md §9.1), in order. */
public enum Stage {
    /** 谋划. */
    IDEA,
    /** 储备. */
    RESERVE,
    /** 签约. */
    SIGNED,
    /** 前期: permits. */
    PREPARATION,
    /** 新开工. */
    STARTED,
    /** 在建. */
    BUILDING,
    /** 竣工. */
    COMPLETED,
    /** 试生产; not every project has it. */
    TRIAL,
    /** 投产. */
    PRODUCTION,
    /** 达产. */
    FULL;

    public boolean isStarted() {
        return compareTo(STARTED) >= 0;
    }

    public boolean isCompleted() {
        return compareTo(COMPLETED) >= 0;
    }
}
