package org.zhuqi.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.ProjectRules;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.usecase.TryLightRules;
import org.zhuqi.projects.problems.Problem;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.problems.ProblemKind;
import org.zhuqi.projects.problems.Problems;
import org.zhuqi.projects.problems.usecase.ProblemQueries;
import org.zhuqi.projects.progress.MonthlyReport;
import org.zhuqi.projects.progress.MonthlyReports;
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.projects.progress.usecase.CheckReport;
import org.zhuqi.projects.progress.usecase.ProgressQueries;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;

/** A project of the applicant that is at work: July is reported and waits, August is not. Rules of lights are nobody's. */
final class ProjectRecords extends RoomRecords {
    private static final YearMonth JULY = YearMonth.of(2024, 7);
    private static final Money TOTAL = Money.ofWan(5_000);
    private static final int MANY = 100;

    ProjectRecords(Inhabitants world) {
        super(world);
    }

    @Override
    Targets of(World.Side side) {
        Enterprise enterprise = world.enterpriseOf(side);
        ProjectId id = idOf(side);
        world.bean(Projects.class)
                .add(Project.recorded(
                        id,
                        new Sheet(
                                new Sheet.Heading(
                                        new ProjectCode(Samples.projectOf(side)),
                                        LocalText.ofZh("冰雪装备" + side),
                                        ProjectKind.INDUSTRY,
                                        // No other project of the unit stands on the national list.
                                        KeyLevel.NATIONAL,
                                        enterprise.industry(),
                                        ""),
                                new Sheet.Site(enterprise.unit(), "", ""),
                                new Sheet.Parties(
                                        List.of(new Sheet.Owner(enterprise.name(), enterprise.id())), List.of()),
                                new Sheet.Content(
                                        "", null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                                        List.of(), List.of()),
                                new Sheet.Investment(
                                        TOTAL, null, null, null, new Sheet.Funding(null, null, null, null), Money.ZERO),
                                new Sheet.Expected(null, null, null, null, List.of(), List.of()),
                                new Sheet.Conduct("", "", "", "")),
                        Stage.BUILDING,
                        LocalDate.of(2024, 3, 1),
                        true,
                        world.bean(ProjectRules.class)));
        world.bean(MonthlyReports.class)
                .add(new MonthlyReport(
                        id,
                        JULY,
                        1,
                        new MonthlyReport.Told(Money.ofWan(10), 10, "主体施工", "", "", ""),
                        ReportState.REPORTED,
                        JULY.atDay(20),
                        false,
                        "",
                        world.person(side.applicant()).id(),
                        null,
                        null,
                        world.bean(Clock.class).instant()));
        Problem problem = Problem.found(
                problemOf(side),
                id,
                new Problem.Stated(ProblemKind.LAND, "征地未完成", "两户未签约", JULY.atDay(20)),
                enterprise.unit(),
                Problem.Term.of(100, LocalDate.of(2024, 12, 31)));
        world.bean(Problems.class).add(problem);
        return new Targets(
                Map.of(
                        ProjectId.class,
                        id,
                        ProblemId.class,
                        problem.id(),
                        ProjectQueries.Filter.class,
                        new ProjectQueries.Filter(null, null, null, null, null, null, null, null, null, "冰雪装备" + side)),
                Map.of(),
                Set.of(id.toString(), "projects=1, total="));
    }

    private static ProblemId problemOf(World.Side side) {
        return new ProblemId(new UUID(52, side.ordinal()));
    }

    private static ProjectId idOf(World.Side side) {
        return new ProjectId(new UUID(41, side.ordinal()));
    }

    @Override
    Targets asked(Class<?> asked, World.Side side, Targets targets) {
        if (asked == CheckReport.class) {
            return targets.with(Map.of(), Map.of("month", JULY));
        }
        if (asked == ProjectQueries.class) {
            return targets.with(Map.of(), Map.of("floors", List.of(TOTAL)));
        }
        if (asked == ProblemQueries.class) {
            return targets.with(Map.of(ProblemQueries.Filter.class, ProblemQueries.Filter.ALL), Map.of("atMost", MANY))
                    .marked(Set.of(problemOf(side).toString()));
        }
        if (asked == ProjectFigureQueries.class) {
            return targets.with(
                            Map.of(
                                    ProjectFigureQueries.Figure.class,
                                    ProjectFigureQueries.Figure.TOTAL,
                                    ProjectFigureQueries.Asked.class,
                                    new ProjectFigureQueries.Asked(
                                            LocalDate.of(2024, 8, 26),
                                            world.enterpriseOf(side).unit(),
                                            null,
                                            Set.of(),
                                            KeyLevel.NATIONAL,
                                            null,
                                            null)),
                            Map.of())
                    .marked(Set.of(idOf(side).toString(), TOTAL.yuan().toPlainString()));
        }
        if (asked == ProgressQueries.class) {
            // Names of projects hold names of enterprises, which mark records of other rooms.
            return targets.marked(Set.of(idOf(side).toString()));
        }
        return asked == TryLightRules.class ? targets.with(Map.of(), Map.of("id", "yinchuan-2025")) : targets;
    }
}
