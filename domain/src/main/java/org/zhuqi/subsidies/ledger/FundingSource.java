package org.zhuqi.subsidies.ledger;

/** The level of government money comes from; in the order in which it is used. */
public enum FundingSource {
    NATIONAL,
    PROVINCIAL,
    PREFECTURE,
    COUNTY
}
