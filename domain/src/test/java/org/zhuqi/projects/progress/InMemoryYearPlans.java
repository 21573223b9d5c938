package org.zhuqi.projects.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.SharedError;

public final class InMemoryYearPlans implements YearPlans {
    private final List<YearPlan> stored = new ArrayList<>();

    @Override
    public List<YearPlan> editions(ProjectId project, int year) {
        return stored.stream()
                .filter(plan -> plan.project().equals(project) && plan.year() == year)
                .sorted(Comparator.comparingInt(YearPlan::edition))
                .toList();
    }

    @Override
    public List<YearPlan> latest(Collection<ProjectId> projects, int year) {
        return projects.stream()
                .distinct()
                .map(project -> editions(project, year))
                .filter(editions -> !editions.isEmpty())
                .map(List::getLast)
                .toList();
    }

    @Override
    public void add(YearPlan plan) {
        if (editions(plan.project(), plan.year()).stream().anyMatch(other -> other.edition() == plan.edition())) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.add(plan);
    }
}
