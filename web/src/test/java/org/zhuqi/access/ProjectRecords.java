package org.zhuqi.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.ProjectRules;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.usecase.TryLightRules;
import org.zhuqi.projects.progress.MonthlyReport;
import org.zhuqi.projects.progress.MonthlyReports;
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.projects.progress.usecase.CheckReport;
import org.zhuqi.projects.progress.usecase.ProgressQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

/** A project of the applicant that is at work: July is reported and waits, August is not. Rules of lights are nobody's. */
final class ProjectRecords extends RoomRecords {
    private static final YearMonth JULY = YearMonth.of(2024, 7);

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
                                        null,
                                        LocalText.ofZh("冰雪装备" + side),
                                        ProjectKind.INDUSTRY,
                                        null,
                                        enterprise.industry(),
                                        ""),
                                new Sheet.Site(enterprise.unit(), "", ""),
                                new Sheet.Parties(
                                        List.of(new Sheet.Owner(enterprise.name(), enterprise.id())), List.of()),
                                new Sheet.Content(
                                        "", null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                                        List.of()),
                                new Sheet.Investment(
                                        Money.ofWan(5_000),
                                        null,
                                        null,
                                        null,
                                        new Sheet.Funding(null, null, null, null),
                                        Money.ZERO),
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
        return new Targets(
                Map.of(
                        ProjectId.class,
                        id,
                        ProjectQueries.Filter.class,
                        new ProjectQueries.Filter(null, null, null, null, null, null, null, null, null, "冰雪装备" + side)),
                Map.of(),
                Set.of(id.toString(), "projects=1, total="));
    }

    private static ProjectId idOf(World.Side side) {
        return new ProjectId(new UUID(41, side.ordinal()));
    }

    @Override
    Targets asked(Class<?> asked, World.Side side, Targets targets) {
        if (asked == CheckReport.class) {
            return targets.with(Map.of(), Map.of("month", JULY));
        }
        if (asked == ProgressQueries.class) {
            // Names of projects hold names of enterprises, which mark records of other rooms.
            return targets.marked(Set.of(idOf(side).toString()));
        }
        return asked == TryLightRules.class ? targets.with(Map.of(), Map.of("id", "yinchuan-2025")) : targets;
    }
}
