package org.zhuqi.access;

/**
 * What one room brings into the world. A room that is new adds a class of its own beside these; it is found by its being
 * here.
 */
abstract class RoomRecords {
    final Inhabitants world;

    RoomRecords(Inhabitants world) {
        this.world = world;
    }

    /** Ten days before the morning: what must lie in the past by then. */
    void before(World.Side side) {}

    /** The morning has come; nothing else was made on it yet. */
    void morning() {}

    /** What the side has in this room. */
    abstract Targets of(World.Side side);

    /** The same, where one use case or query asks for something else than all others. */
    Targets asked(Class<?> asked, World.Side side, Targets targets) {
        return targets;
    }
}
