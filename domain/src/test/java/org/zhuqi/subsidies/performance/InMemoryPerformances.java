package org.zhuqi.subsidies.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;

/** Performances kept in memory. */
public final class InMemoryPerformances implements Performances {
    private final Map<ApplicationId, Performance> performances = new LinkedHashMap<>();
    private final List<Performance.Step> steps = new ArrayList<>();

    @Override
    public Optional<Performance> find(ApplicationId application) {
        return Optional.ofNullable(performances.get(application));
    }

    /** All of them, in the order they were added. */
    public List<Performance> all() {
        return List.copyOf(performances.values());
    }

    @Override
    public void add(Performance performance, Performance.Step step) {
        if (performances.putIfAbsent(performance.matter().application(), performance) != null) {
            throw SubsidiesError.TARGETS_SET.refused();
        }
        steps.add(step);
    }

    @Override
    public void save(Performance performance, Performance.Step step) {
        Performance kept = performances.get(performance.matter().application());
        if (kept == null || kept.version() != performance.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        performances.put(performance.matter().application(), performance.withVersion(performance.version() + 1));
        steps.add(step);
    }

    @Override
    public List<Performance.Step> steps(ApplicationId application) {
        return steps.stream()
                .filter(step -> step.application().equals(application))
                .toList();
    }
}
