package org.zhuqi.projects.lights;

/** What a light shows; in the order of urgency. */
public enum LightColour {
    /** There is nothing to compare with. */
    NONE,
    GREEN,
    YELLOW,
    RED;

    /** The more urgent of the two. */
    public LightColour or(LightColour other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
