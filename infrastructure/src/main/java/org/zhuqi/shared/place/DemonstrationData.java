package org.zhuqi.shared.place;

import org.zhuqi.shared.PlugIn;

/** Data to try the program with; loaded once, when demonstration is on, after all base data. */
@PlugIn
public interface DemonstrationData {
    /** What is loaded, e.g. {@code enterprises}; recorded so that it is not loaded again. */
    default String id() {
        return getClass().getSimpleName();
    }

    int order();

    /** Loads, in a transaction of its own. */
    void load();
}
