package org.zhuqi.projects;

/** Where a project stands beside its way. */
public enum Halt {
    /** 停工. */
    STOPPED,
    /** 缓建. */
    DEFERRED,
    /** 终止: nothing follows. */
    TERMINATED;

    public boolean isFinal() {
        return this == TERMINATED;
    }
}
