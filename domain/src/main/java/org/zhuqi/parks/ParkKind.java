package org.zhuqi.parks;

/** What a park is for. */
public enum ParkKind {
    /** 产业园. */
    INDUSTRIAL,
    /** 孵化基地. */
    INCUBATOR,
    /** 物流园. */
    LOGISTICS
}
