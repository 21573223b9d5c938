package org.zhuqi.parks;

import java.util.Map;
import java.util.Set;

/** How far a building is; from each stage only what {@link #next} names can be reached. */
public enum BuildingStage {
    PLANNED,
    BUILDING,
    /** 主体完工，收尾: the main structure stands, what is left is being finished. */
    FINISHING,
    IN_USE,
    /** Nobody is let in any more. */
    CLOSED;

    private static final Map<BuildingStage, Set<BuildingStage>> LAW = Map.of(
            PLANNED, Set.of(BUILDING),
            BUILDING, Set.of(FINISHING, IN_USE),
            FINISHING, Set.of(IN_USE),
            IN_USE, Set.of(CLOSED),
            CLOSED, Set.of(IN_USE));

    public Set<BuildingStage> next() {
        return LAW.getOrDefault(this, Set.of());
    }
}
