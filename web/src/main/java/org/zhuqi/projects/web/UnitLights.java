package org.zhuqi.projects.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Money;

/**
 * How many projects of a unit, or of the post that vouches for them, show which light.
 *
 * @param unit or the post
 * @param total investment of them all
 */
record UnitLights(String unit, Map<LightColour, Long> projects, Money total) {
    static List<UnitLights> of(List<ProjectQueries.Count> counts) {
        Map<String, UnitLights> byUnit = new TreeMap<>();
        for (ProjectQueries.Count count : counts) {
            int blank = count.key().lastIndexOf(' ');
            UnitLights of = byUnit.computeIfAbsent(
                    count.key().substring(0, blank),
                    unit -> new UnitLights(unit, new EnumMap<>(LightColour.class), Money.ZERO));
            of.projects.put(LightColour.valueOf(count.key().substring(blank + 1)), count.projects());
            byUnit.put(of.unit, new UnitLights(of.unit, of.projects, of.total.plus(count.total())));
        }
        return List.copyOf(byUnit.values());
    }

    public long all() {
        return projects.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(LightColour colour) {
        return projects.getOrDefault(colour, 0L);
    }
}
