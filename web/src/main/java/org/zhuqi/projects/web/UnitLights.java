package org.zhuqi.projects.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.usecase.ProjectQueries;

/** How many projects of a unit show which light. */
record UnitLights(String unit, Map<LightColour, Long> projects) {
    static List<UnitLights> of(List<ProjectQueries.Count> counts) {
        Map<String, Map<LightColour, Long>> byUnit = new TreeMap<>();
        for (ProjectQueries.Count count : counts) {
            int blank = count.key().indexOf(' ');
            byUnit.computeIfAbsent(count.key().substring(0, blank), unit -> new EnumMap<>(LightColour.class))
                    .put(LightColour.valueOf(count.key().substring(blank + 1)), count.projects());
        }
        return byUnit.entrySet().stream()
                .map(each -> new UnitLights(each.getKey(), each.getValue()))
                .toList();
    }

    public long of(LightColour colour) {
        return projects.getOrDefault(colour, 0L);
    }
}
