package org.zhuqi.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.MilestoneShift;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.ProjectMove;
import org.zhuqi.projects.ProjectRules;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.lights.usecase.TryLightRules;
import org.zhuqi.projects.problems.Problem;
import org.zhuqi.projects.problems.ProblemEntry;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.problems.ProblemKind;
import org.zhuqi.projects.problems.Problems;
import org.zhuqi.projects.problems.usecase.ProblemQueries;
import org.zhuqi.projects.progress.Judgements;
import org.zhuqi.projects.progress.MonthlyReport;
import org.zhuqi.projects.progress.MonthlyReports;
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.projects.progress.usecase.CheckReport;
import org.zhuqi.projects.progress.usecase.ProgressQueries;
import org.zhuqi.projects.resumptions.usecase.ResumptionQueries;
import org.zhuqi.projects.seeing.Bulletin;
import org.zhuqi.projects.seeing.BulletinId;
import org.zhuqi.projects.seeing.BulletinTime;
import org.zhuqi.projects.seeing.Bulletins;
import org.zhuqi.projects.seeing.Changes;
import org.zhuqi.projects.seeing.SeeingRules;
import org.zhuqi.projects.seeing.usecase.BoardQueries;
import org.zhuqi.projects.seeing.usecase.BulletinQueries;
import org.zhuqi.projects.seeing.usecase.ChangeQueries;
import org.zhuqi.projects.seeing.usecase.CurveQueries;
import org.zhuqi.projects.seeing.usecase.ShowChanges;
import org.zhuqi.projects.seeing.usecase.ShowCurve;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.projects.usecase.StartRateQueries;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.UserId;

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
        Milestone begun =
                new Milestone(MilestoneKind.START, RoughDate.parse("2024-03"), null, RoughDate.parse("2024-03-01"), "");
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
                                                List.of(new Sheet.Owner(enterprise.name(), enterprise.id())),
                                                List.of()),
                                        new Sheet.Content(
                                                "", null, null, null, List.of(), List.of(), List.of(), List.of(),
                                                List.of(), List.of(), List.of()),
                                        new Sheet.Investment(
                                                TOTAL,
                                                null,
                                                null,
                                                null,
                                                new Sheet.Funding(null, null, null, null),
                                                Money.ZERO),
                                        new Sheet.Expected(null, null, null, null, List.of(), List.of()),
                                        new Sheet.Conduct(leaderOf(side), "", "", "")),
                                Stage.BUILDING,
                                LocalDate.of(2024, 3, 1),
                                true,
                                world.bean(ProjectRules.class))
                        .promised(begun, LocalDate.of(2024, 8, 26)));
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
        changed(id, side);
        BulletinId bulletin = new BulletinId(new UUID(62, side.ordinal()));
        world.bean(Bulletins.class)
                .add(new Bulletin(
                        bulletin,
                        BulletinTime.of(BulletinTime.Kind.MONTH, JULY.atDay(1)),
                        enterprise.unit(),
                        1
                                + world.bean(Bulletins.class)
                                        .editions(
                                                BulletinTime.of(BulletinTime.Kind.MONTH, JULY.atDay(1)),
                                                enterprise.unit()),
                        "样表",
                        new Bulletin.Content(
                                JULY.atEndOfMonth(),
                                List.of(),
                                List.of(
                                        line(id, enterprise.unit()),
                                        line(new ProjectId(new UUID(62, 100 + side.ordinal())), enterprise.unit())),
                                0,
                                new Changes(
                                        new Changes.Span(JULY.atDay(1).minusDays(1), JULY.atEndOfMonth()),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of())),
                        world.person(side.applicant()).id(),
                        "",
                        world.bean(Clock.class).instant()));
        return new Targets(
                Map.of(
                        ProjectId.class,
                        id,
                        ProblemId.class,
                        problem.id(),
                        BulletinId.class,
                        bulletin,
                        ProjectQueries.Filter.class,
                        new ProjectQueries.Filter(null, null, null, null, null, null, null, null, null, "冰雪装备" + side)),
                Map.of(),
                Set.of(id.toString(), "projects=1, total="));
    }

    /** A step, a light, a milestone and a solved problem, so that there is something of each that changed. */
    private void changed(ProjectId id, World.Side side) {
        UserId by = world.person(side.applicant()).id();
        LocalDate day = LocalDate.of(2024, 8, 20);
        Instant at = world.bean(Clock.class).instant();
        Projects projects = world.bean(Projects.class);
        projects.add(new ProjectMove(id, Stage.STARTED, Stage.BUILDING, null, null, day, "", "", by, "", at));
        projects.add(new MilestoneShift(
                id, MilestoneKind.TRIAL, RoughDate.parse("2024-09"), RoughDate.parse("2024-10"), day, by, "", at));
        world.bean(Judgements.class).keep(List.of(new Judgements.Kept(id, LightColour.YELLOW, day)));
        Problem solved = Problem.found(
                new ProblemId(new UUID(61, side.ordinal())),
                id,
                new Problem.Stated(ProblemKind.MONEY, "贷款未到位", "银行审批中", JULY.atDay(20)),
                world.enterpriseOf(side).unit(),
                Problem.Term.of(100, LocalDate.of(2024, 12, 31)));
        world.bean(Problems.class).add(solved);
        world.bean(Problems.class).add(new ProblemEntry(solved.id(), ProblemEntry.Step.SOLVED, "", by, "", at));
    }

    private static Bulletin.Line line(ProjectId id, ReportingUnitId unit) {
        return new Bulletin.Line(
                new Changes.Of(id, LocalText.ofZh("报表项目"), unit),
                Stage.BUILDING,
                null,
                TOTAL,
                Money.ZERO,
                Money.ZERO,
                10,
                LightColour.GREEN,
                "主体施工",
                "");
    }

    private static ProblemId problemOf(World.Side side) {
        return new ProblemId(new UUID(52, side.ordinal()));
    }

    private static String leaderOf(World.Side side) {
        return "冰雪装备包保" + side;
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
        if (asked == BoardQueries.class) {
            return targets.with(
                            Map.of(
                                    Stage.class,
                                    Stage.BUILDING,
                                    ProjectQueries.Filter.class,
                                    new ProjectQueries.Filter(
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            leaderOf(side))),
                            Map.of("atMost", MANY))
                    .marked(Set.of(idOf(side).toString(), leaderOf(side)));
        }
        if (asked == CurveQueries.class || asked == ShowCurve.class) {
            return targets.with(
                            Map.of(
                                    ProjectQueries.Filter.class,
                                    new ProjectQueries.Filter(
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            leaderOf(side))),
                            Map.of("year", JULY.getYear()))
                    .marked(Set.of("done=100000]"));
        }
        if (asked == ChangeQueries.class || asked == ShowChanges.class) {
            return targets.with(
                            Map.of(
                                    ProjectQueries.Filter.class,
                                    new ProjectQueries.Filter(
                                            null, null, null, null, null, null, null, null, null, null, leaderOf(side)),
                                    Changes.Span.class,
                                    new Changes.Span(LocalDate.of(2024, 6, 30), LocalDate.of(2024, 8, 26))),
                            Map.of("since", LocalDate.of(2024, 6, 30)))
                    .marked(Set.of(idOf(side).toString()));
        }
        if (asked == BulletinQueries.class) {
            return targets.with(
                            Map.of(
                                    ProjectFigureQueries.Asked.class,
                                    new ProjectFigureQueries.Asked(
                                                    LocalDate.of(2024, 8, 26), null, null, Set.of(), null, null, null)
                                            .withLeader(leaderOf(side))),
                            Map.of("atMost", MANY))
                    .marked(Set.of(
                            idOf(side).toString(), "projects=1, total=", new UUID(62, side.ordinal()).toString()));
        }
        if (asked == StartRateQueries.class) {
            return targets.with(
                            Map.of(
                                    StartRateQueries.Wanted.class,
                                    new StartRateQueries.Wanted(
                                            StartRateQueries.Part.START, SeeingRules.StartsDue.BY_THE_DAY),
                                    ProjectFigureQueries.Asked.class,
                                    new ProjectFigureQueries.Asked(
                                                    LocalDate.of(2024, 8, 26), null, null, Set.of(), null, null, null)
                                            .withLeader(leaderOf(side))),
                            Map.of())
                    .marked(Set.of(idOf(side).toString(), "due=1, "));
        }
        if (asked == ResumptionQueries.class) {
            return targets.with(
                            Map.of(
                                    ResumptionQueries.Filter.class,
                                    new ResumptionQueries.Filter(null, null, leaderOf(side), null)),
                            Map.of("today", LocalDate.of(2025, 8, 26)))
                    .marked(Set.of(idOf(side).toString()));
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
