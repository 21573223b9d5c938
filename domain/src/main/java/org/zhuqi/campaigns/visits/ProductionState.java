package org.zhuqi.campaigns.visits;

/** How production runs, as seen on the spot. */
public enum ProductionState {
    FULL,
    NORMAL,
    REDUCED,
    STOPPED
}
