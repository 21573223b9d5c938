package org.zhuqi.policies;

/** What an enterprise has of an item. */
public enum ItemKind {
    /** 减免: something it need not pay. */
    RELIEF,
    /** 奖补: money. */
    AWARD,
    /** 权益: something it may do or use. */
    RIGHT,
    /** 资质: a title or permit. */
    QUALIFICATION
}
