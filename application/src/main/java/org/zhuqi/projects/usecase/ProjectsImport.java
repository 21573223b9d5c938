package org.zhuqi.projects.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.imports.ImportColumn;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.documents.imports.RowVerdict;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.MilestoneShift;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectRules;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.progress.YearPlan;
import org.zhuqi.projects.progress.YearPlans;
import org.zhuqi.projects.progress.usecase.JudgeProjects;
import org.zhuqi.projects.progress.usecase.PlanYear;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.usecase.ReadFields;

/**
 * The ledger of projects from a file, a row each. A project is known by its national code, or by its name in its unit. Steps
 * and changed plans have a reason and are no import: a row that says another stage or plan than the ledger is bad.
 */
@Service
@RequiredArgsConstructor
class ProjectsImport implements ImportKind {
    private static final String TWICE = "projects.import-twice";
    private final ProjectColumns columns;
    private final SheetText sheetText;
    private final Projects projects;
    private final YearPlans plans;
    private final PlanYear planYear;
    private final JudgeProjects judgeProjects;
    private final ProjectRules rules;
    private final AuditTrail auditTrail;
    private final Clock clock;

    @Override
    public String id() {
        return "projects";
    }

    @Override
    public Right right() {
        return ProjectsRight.EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return columns.all();
    }

    @Override
    public Rows begin(Actor actor, boolean keeping) {
        return new Judging(actor, keeping);
    }

    /** What the rows at hand speak of, as it stands. */
    private record Known(
            Map<ProjectCode, Project> byCode, Map<String, List<Project>> byName, Map<ProjectId, YearPlan> planned) {}

    private final class Judging implements Rows {
        private final Actor actor;
        private final boolean keeping;
        private final Set<String> closed;
        private final LocalDate today = LocalDate.now(clock);
        private final Map<Object, Integer> rowOf = new HashMap<>();
        private final List<Project> fresh = new ArrayList<>();
        private final List<Project> changed = new ArrayList<>();
        private final List<MilestoneShift> shifts = new ArrayList<>();
        private final Map<ProjectId, Money> toPlan = new LinkedHashMap<>();

        Judging(Actor actor, boolean keeping) {
            this.actor = actor;
            this.keeping = keeping;
            this.closed = columns.closedTo(actor);
        }

        @Override
        public List<RowVerdict> judge(List<ImportRow> rows) {
            fresh.clear();
            changed.clear();
            toPlan.clear();
            if (rows.isEmpty()) {
                return List.of();
            }
            Known known = known(rows);
            return rows.stream().map(row -> judge(row, known)).toList();
        }

        private Known known(List<ImportRow> rows) {
            List<ProjectCode> codes = rows.stream()
                    .flatMap(row -> ProjectCode.read(row.at(ProjectColumns.CODE)).stream())
                    .toList();
            List<String> names = rows.stream()
                    .map(row -> row.at(ProjectColumns.NAME))
                    .distinct()
                    .toList();
            List<Project> found =
                    keeping ? projects.findNamedForChange(codes, names) : projects.findNamed(codes, names);
            Map<ProjectCode, Project> byCode = new HashMap<>();
            found.forEach(project -> {
                ProjectCode code = project.sheet().heading().code();
                if (code != null) {
                    byCode.put(code, project);
                }
            });
            return new Known(
                    byCode,
                    found.stream().collect(Collectors.groupingBy(ProjectsImport::place)),
                    plans.latest(found.stream().map(Project::id).toList(), today.getYear()).stream()
                            .collect(Collectors.toMap(YearPlan::project, Function.identity())));
        }

        private RowVerdict judge(ImportRow row, Known known) {
            if (closed.contains(row.at(ProjectColumns.UNIT))) {
                return bad(ProjectColumns.UNIT, "projects.import-other-unit");
            }
            ProjectCode code = ProjectCode.read(row.at(ProjectColumns.CODE)).orElse(null);
            Integer earlier = earlier(row, code);
            if (earlier != null) {
                return RowVerdict.bad(List.of(FieldProblem.of(ProjectColumns.NAME, TWICE, earlier)));
            }
            List<Project> meant = meant(row, code, known);
            if (meant.size() > 1) {
                return bad(ProjectColumns.NAME, "projects.import-several");
            }
            Project before = meant.isEmpty() ? null : meant.getFirst();
            if (before != null && !before.may(actor, ProjectsRight.EDIT).allowed()) {
                return bad(ProjectColumns.CODE, "projects.code-taken");
            }
            Integer same = before == null ? null : rowOf.putIfAbsent(before.id(), row.number());
            if (same != null) {
                return RowVerdict.bad(List.of(FieldProblem.of(ProjectColumns.NAME, TWICE, same)));
            }
            try {
                return compared(
                        row, before, before == null ? null : known.planned().get(before.id()));
            } catch (RefusedException e) {
                return RowVerdict.bad(e);
            }
        }

        /** The row before this that speaks of the same: by the code, or by the place where one of the two has none. */
        private @Nullable Integer earlier(ImportRow row, @Nullable ProjectCode code) {
            String place = place(row.at(ProjectColumns.UNIT), row.at(ProjectColumns.NAME));
            String uncoded = "-|" + place;
            Integer earlier = code == null ? rowOf.get(place) : rowOf.getOrDefault(code, rowOf.get(uncoded));
            rowOf.putIfAbsent(place, row.number());
            rowOf.putIfAbsent(code == null ? uncoded : code, row.number());
            return earlier;
        }

        /** By the code; else by the place, where a project that has another code is another one. */
        private List<Project> meant(ImportRow row, @Nullable ProjectCode code, Known known) {
            List<Project> there = known.byName()
                    .getOrDefault(place(row.at(ProjectColumns.UNIT), row.at(ProjectColumns.NAME)), List.of());
            if (code == null) {
                return there;
            }
            Project found = known.byCode().get(code);
            return found != null
                    ? List.of(found)
                    : there.stream()
                            .filter(project -> project.sheet().heading().code() == null)
                            .toList();
        }

        private RowVerdict compared(ImportRow row, @Nullable Project before, @Nullable YearPlan planned) {
            ReadFields fields = new ReadFields();
            Stage stage = fields.requiredOne(Stage.class, ProjectColumns.STAGE, row.at(ProjectColumns.STAGE))
                    .orElse(Stage.IDEA);
            LocalDate since = fields.day(ProjectColumns.SINCE, row.at(ProjectColumns.SINCE))
                    .orElse(today);
            if (since.isAfter(today)) {
                fields.wrong(FieldProblem.of(ProjectColumns.SINCE, "projects.day-to-come"));
            }
            if (before != null
                    && row.has(ProjectColumns.STAGE)
                    && stage != before.standing().stage()) {
                fields.wrong(FieldProblem.of(ProjectColumns.STAGE, "projects.import-stage"));
            }
            Money plan =
                    fields.wan(ProjectColumns.PLAN, row.at(ProjectColumns.PLAN)).orElse(null);
            if (plan != null && planned != null && !plan.equals(planned.amount())) {
                fields.wrong(FieldProblem.of(ProjectColumns.PLAN, "projects.import-plan"));
            }
            LocalDate entered = fields.day(ProjectColumns.ENTERED, row.at(ProjectColumns.ENTERED))
                    .orElse(null);
            List<Milestone> milestones = milestones(fields, row, before);
            Sheet sheet = sheet(fields, row, before);
            fields.refuseWrong();
            Project after = before == null
                    ? Project.recorded(new ProjectId(Identifiers.next(clock)), sheet, stage, since, false, rules)
                    : before.revised(sheet, rules);
            if (!after.may(actor, ProjectsRight.EDIT).allowed()) {
                return bad(ProjectColumns.UNIT, "projects.import-other-unit");
            }
            for (Milestone milestone : milestones) {
                after = after.promised(milestone, today);
            }
            if (entered != null) {
                after = after.noted(entered, after.schedule().excuse());
            }
            if (plan != null && planned == null) {
                after.refuseWhenTerminated();
                toPlan.put(after.id(), plan);
            }
            return noted(before, after);
        }

        private RowVerdict noted(@Nullable Project before, Project after) {
            if (before == null) {
                fresh.add(after);
                return RowVerdict.NEW;
            }
            if (!after.equals(before)) {
                changed.add(after);
                shifts.addAll(MilestoneShift.between(before, after, actor, today, clock.instant()));
                return RowVerdict.CHANGED;
            }
            return toPlan.containsKey(after.id()) ? RowVerdict.CHANGED : RowVerdict.UNCHANGED;
        }

        /** The sheet as it would stand; what is wrong with it joins what is wrong with the rest of the row. */
        private Sheet sheet(ReadFields fields, ImportRow row, @Nullable Project before) {
            EditProject.Command now =
                    before == null ? EditProject.Command.BLANK : sheetText.write(before.sheet(), before.version());
            try {
                return sheetText.read(ProjectColumns.over(now, row));
            } catch (RefusedException e) {
                RowVerdict.bad(e).problems().forEach(fields::wrong);
                fields.refuseWrong();
                throw e;
            }
        }

        /** Those that the row says something new about. */
        private List<Milestone> milestones(ReadFields fields, ImportRow row, @Nullable Project before) {
            List<Milestone> said = new ArrayList<>();
            ProjectColumns.DATED.forEach((kind, name) -> {
                Milestone now = before == null
                        ? blank(kind)
                        : before.schedule().milestone(kind).orElse(blank(kind));
                RoughDate planned = date(fields, row, ProjectColumns.dated(name, "planned"), now.planned());
                RoughDate actual = date(fields, row, ProjectColumns.dated(name, "actual"), now.actual());
                if (actual != null && actual.from().isAfter(today)) {
                    fields.wrong(FieldProblem.of(ProjectColumns.dated(name, "actual"), "projects.day-to-come"));
                }
                Milestone then = new Milestone(kind, planned, now.forecast(), actual, now.note());
                if (!then.equals(now)) {
                    said.add(then);
                }
            });
            return said;
        }

        @Override
        public void keep() {
            fresh.forEach(projects::add);
            changed.forEach(projects::save);
            shifts.forEach(projects::add);
            auditTrail.recordAll(Stream.concat(
                            fresh.stream().map(project -> EditProject.recorded(actor, project)),
                            changed.stream().map(project -> EditProject.revised(actor, project)))
                    .toList());
            toPlan.forEach((project, amount) -> planYear.plan(
                    actor, project, new PlanYear.Command(null, amount.wan().toPlainString(), null, null, null)));
            Stream.of(fresh, changed)
                    .flatMap(Collection::stream)
                    .map(Project::id)
                    // Planning judged the others.
                    .filter(project -> !toPlan.containsKey(project))
                    .forEach(judgeProjects::judge);
        }
    }

    private static Milestone blank(MilestoneKind kind) {
        return new Milestone(kind, null, null, null, "");
    }

    private static @Nullable RoughDate date(ReadFields fields, ImportRow row, String field, @Nullable RoughDate now) {
        if (!row.has(field)) {
            return now;
        }
        return KeepSchedule.rough(fields, field, ProjectColumns.date(row.at(field)));
    }

    private static String place(Project project) {
        return place(project.unit().value(), project.sheet().heading().name().zh());
    }

    private static String place(String unit, String name) {
        return unit + "|" + name;
    }

    private static RowVerdict bad(String field, String problem) {
        return RowVerdict.bad(List.of(FieldProblem.of(field, problem)));
    }
}
