package org.zhuqi.attack;

import java.util.Map;
import java.util.Set;

/** Projects and the rules of their lights, which belong to nobody. */
final class ProjectPrey extends Prey {
    @Override
    Map<String, Reach> reach() {
        return Map.of("light-rules", new Reach(OFFICES, OFFICES));
    }

    @Override
    Map<String, Set<String>> lists() {
        return Map.of("/api/v1/light-rules", OFFICES);
    }

    @Override
    Map<String, Sides> records(Besieged program) {
        return Map.of("light-rules", Sides.both("yinchuan-2025"));
    }
}
