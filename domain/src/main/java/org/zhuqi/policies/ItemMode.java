package org.zhuqi.policies;

/** How an enterprise comes by an item. */
public enum ItemMode {
    /** 免申即享: the office finds who is entitled, the enterprise only confirms. */
    WITHOUT_APPLICATION,
    /** 快申快享: a short application over data that the office has. */
    FAST,
    /** 普通申报: an application over a guide. */
    ORDINARY
}
