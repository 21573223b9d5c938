package org.zhuqi.campaigns.demands;

/** How grave a finding of supervision is. */
public enum CardColour {
    YELLOW,
    RED
}
