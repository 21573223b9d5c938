package org.zhuqi.shared.place;

import org.zhuqi.shared.PlugIn;

/** Base data a room cannot do without; loaded at every start, so it must leave alone what is already there. */
@PlugIn
public interface FirstStart {
    /** Rooms before which it needs have smaller numbers; the rooms' order times ten. */
    int order();

    /** Loads, in a transaction of its own. */
    void load();
}
