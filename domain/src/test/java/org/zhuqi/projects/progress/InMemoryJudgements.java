package org.zhuqi.projects.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.InMemoryProjects;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.lights.LightColour;

public final class InMemoryJudgements implements Judgements {
    private final InMemoryProjects projects;
    private final YearPlans plans;
    private final MonthlyReports reports;
    private final Map<ProjectId, Kept> kept = new HashMap<>();

    public InMemoryJudgements(InMemoryProjects projects, YearPlans plans, MonthlyReports reports) {
        this.projects = projects;
        this.plans = plans;
        this.reports = reports;
    }

    @Override
    public Optional<Judged> of(ProjectId project, LocalDate asOf) {
        return projects.find(project).map(found -> judged(found, asOf));
    }

    @Override
    public List<Judged> after(@Nullable ProjectId last, int atMost, LocalDate asOf) {
        return projects.all().stream()
                .sorted(Comparator.comparing(project -> project.id().toString()))
                .filter(project -> last == null || project.id().toString().compareTo(last.toString()) > 0)
                .limit(atMost)
                .map(project -> judged(project, asOf))
                .toList();
    }

    private Judged judged(Project project, LocalDate asOf) {
        return new Judged(
                project.id(),
                ProjectLights.Basis.of(
                        project, plans.inForce(project.id(), asOf).orElse(null), reports.of(project.id()), asOf));
    }

    @Override
    public void keep(List<Kept> judged) {
        judged.forEach(each -> kept.put(each.project(), each));
    }

    public LightColour light(ProjectId project) {
        Kept known = kept.get(project);
        return known == null ? LightColour.NONE : known.light();
    }
}
