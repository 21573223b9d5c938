package org.zhuqi.projects.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.enterprises.usecase.EnterprisesByName;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.MilestoneShift;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.ProjectMove;
import org.zhuqi.projects.ProjectRules;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.projects.problems.Problem;
import org.zhuqi.projects.problems.ProblemEntry;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.problems.ProblemKind;
import org.zhuqi.projects.problems.ProblemLevel;
import org.zhuqi.projects.problems.ProblemRules;
import org.zhuqi.projects.problems.Problems;
import org.zhuqi.projects.progress.MonthlyReport;
import org.zhuqi.projects.progress.MonthlyReports;
import org.zhuqi.projects.progress.PlanTemplates;
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.projects.progress.YearPlan;
import org.zhuqi.projects.progress.YearPlans;
import org.zhuqi.projects.progress.usecase.JudgeProjects;
import org.zhuqi.projects.resumptions.Resumption;
import org.zhuqi.projects.resumptions.Resumptions;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.place.DemonstrationData;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * The projects of demo/projects.json, and projects of invented enterprises with twelve months of history: most keep to
 * their plan, some lag, a few have not reported the last month.
 */
@Component
@RequiredArgsConstructor
class DemonstrationProjects implements DemonstrationData {
    private static final String FILE = "demo/projects.json";
    private static final String INVENTED = "示范企业";
    private static final int PROJECTS = 60;
    private static final int MONTHS = 12;
    private static final List<Stage> STAGES = List.of(
            Stage.BUILDING,
            Stage.BUILDING,
            Stage.STARTED,
            Stage.BUILDING,
            Stage.TRIAL,
            Stage.PREPARATION,
            Stage.BUILDING,
            Stage.RESERVE,
            Stage.COMPLETED,
            Stage.PRODUCTION);
    private static final List<LocalText> WORKS = List.of(
            new LocalText("生产线技术改造项目", "생산선 기술개조대상", null),
            new LocalText("新建厂房项目", "공장건물 신축대상", null),
            new LocalText("仓储冷链建设项目", "창고 랭장물류 건설대상", null),
            new LocalText("产品升级扩能项目", "제품갱신 생산능력확장대상", null),
            new LocalText("污水处理设施项目", "오수처리시설대상", null),
            new LocalText("智能包装线项目", "지능포장선대상", null));

    private static final List<String> LEADERS = List.of("副州长", "州政府副秘书长", "州工信局局长", "县（市）长", "副县（市）长");

    /** When a milestone is promised, in months after the start. */
    private static final Map<MilestoneKind, Integer> PROMISED = new EnumMap<>(Map.of(
            MilestoneKind.FOUNDATION, 2,
            MilestoneKind.TOPPING_OUT, 7,
            MilestoneKind.EQUIPMENT_ARRIVED, 9,
            MilestoneKind.COMMISSIONING, 12,
            MilestoneKind.TRIAL, 14,
            MilestoneKind.ACCEPTANCE, 16,
            MilestoneKind.PRODUCTION, 18));

    private static final int LIGHTS_BEFORE = 3;

    private record Trouble(ProblemKind kind, String title) {}

    private static final List<Trouble> TROUBLES = List.of(
            new Trouble(ProblemKind.UTILITIES, "供热管网未接入"),
            new Trouble(ProblemKind.LAND, "用地批复未下达"),
            new Trouble(ProblemKind.MONEY, "银行贷款未到位"),
            new Trouble(ProblemKind.ENVIRONMENT, "环评公示延期"));

    private final Projects projects;
    private final YearPlans plans;
    private final MonthlyReports reports;
    private final Problems problems;
    private final Resumptions resumptions;
    private final EnterprisesByName enterprises;
    private final ProjectRules rules;
    private final PlanTemplates templates;
    private final JudgeProjects judgeProjects;
    private final PlaceFiles files;
    private final JsonMapper json;
    private final Clock clock;

    @Override
    public String id() {
        return "projects";
    }

    /** After enterprises and the campaign with its activities. */
    @Override
    public int order() {
        return 119;
    }

    @Override
    public void load() {
        if (!files.has(FILE)) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Map<String, EnterpriseQueries.Counted> known = enterprises.on(today);
        for (Project project : stated(known, today)) {
            projects.add(project);
            judgeProjects.judge(project.id());
        }
        List<EnterpriseQueries.Counted> invented = known.values().stream()
                .filter(each -> each.nameZh().startsWith(INVENTED))
                .sorted(Comparator.comparing(EnterpriseQueries.Counted::nameZh))
                .limit(PROJECTS)
                .toList();
        for (int i = 0; i < invented.size(); i++) {
            tell(invented.get(i), i, today);
        }
    }

    private List<Project> stated(Map<String, EnterpriseQueries.Counted> known, LocalDate today) {
        try (InputStream in = files.open(FILE)) {
            return new StatedProjects(json).read(in, name -> idOf(known.get(name)), today, rules);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static @Nullable EnterpriseId idOf(EnterpriseQueries.@Nullable Counted enterprise) {
        return enterprise == null ? null : enterprise.id();
    }

    private void tell(EnterpriseQueries.Counted enterprise, int place, LocalDate today) {
        Random random = new Random(place);
        Stage stage = STAGES.get(place % STAGES.size());
        ProjectKind kind = place % 15 == 7
                ? ProjectKind.DIGITAL_WORKSHOP
                : place % 20 == 9
                        ? ProjectKind.SMART_FACTORY
                        : place % 6 == 4 ? ProjectKind.ECOLOGY : ProjectKind.INDUSTRY;
        long wan = 1_000 + 500L * (place % 17) + (place % 12 == 0 ? 20_000 : 0);
        YearMonth begins = YearMonth.from(today).minusMonths(MONTHS + place % 4);
        LocalDate start = begins.atDay(10);
        Project project = Project.recorded(
                StatedProjects.id(enterprise.nameZh()),
                sheet(enterprise, kind, place, Money.ofWan(wan)),
                stage,
                stage.isStarted() ? start : today.minusDays(40),
                true,
                rules);
        RoughDate planned =
                RoughDate.of(stage.isStarted() ? begins : YearMonth.from(today).plusMonths(place % 5 - 1));
        project = project.promised(
                new Milestone(MilestoneKind.START, planned, null, stage.isStarted() ? RoughDate.of(start) : null, ""),
                today);
        project = project.noted(stage.isStarted() && place % 13 != 3 ? start.plusDays(25) : null, "");
        if (stage.isStarted()) {
            project = promised(project, begins, place % 5, today);
        }
        projects.add(project);
        changed(project, place, today);
        if (place % 7 == 3) {
            trouble(project, place, today);
        }
        if (stage.isStarted()) {
            history(project, kind, place, wan, YearMonth.from(today), random);
            wentOn(project, kind, place, today);
        }
        for (int back = LIGHTS_BEFORE; back > 0; back--) {
            judgeProjects.judge(
                    project.id(), YearMonth.from(today).minusMonths(back).atEndOfMonth());
        }
        judgeProjects.judge(project.id());
    }

    /** What lies before today is reached, by some a month or two late. */
    private static Project promised(Project project, YearMonth begins, int late, LocalDate today) {
        Project all = project;
        for (Map.Entry<MilestoneKind, Integer> promise : PROMISED.entrySet()) {
            YearMonth planned = begins.plusMonths(promise.getValue());
            YearMonth reached = late > 2 ? planned.plusMonths(late - 2L) : planned;
            boolean there = reached.isBefore(YearMonth.from(today));
            all = all.promised(
                    new Milestone(
                            promise.getKey(),
                            RoughDate.of(planned),
                            there || late <= 2 ? null : RoughDate.of(reached),
                            there ? RoughDate.of(reached) : null,
                            ""),
                    today);
        }
        return all;
    }

    /** Some took a step, or expect their trial later than a month ago. */
    private void changed(Project project, int place, LocalDate today) {
        LocalDate day = today.minusDays(5 + place % 15);
        if (project.standing().stage() == Stage.BUILDING && place % 6 == 3) {
            projects.add(new ProjectMove(
                    project.id(),
                    Stage.STARTED,
                    Stage.BUILDING,
                    null,
                    null,
                    day,
                    "",
                    "",
                    UserId.SYSTEM,
                    "system",
                    at(day)));
        }
        RoughDate forecast = project.schedule()
                .milestone(MilestoneKind.TRIAL)
                .map(Milestone::forecast)
                .orElse(null);
        if (forecast != null) {
            projects.add(new MilestoneShift(
                    project.id(),
                    MilestoneKind.TRIAL,
                    project.schedule()
                            .milestone(MilestoneKind.TRIAL)
                            .map(Milestone::planned)
                            .orElse(null),
                    forecast,
                    day,
                    UserId.SYSTEM,
                    "system",
                    at(day)));
        }
    }

    private Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(clock.getZone()).toInstant();
    }

    /** Some are overdue and have risen to the prefecture, some are still in time. */
    private void trouble(Project project, int place, LocalDate today) {
        boolean overdue = place % 2 == 0;
        LocalDate found = today.minusDays(overdue ? 30 : 6);
        Problem problem = Problem.found(
                new ProblemId(StatedProjects.id("problem " + place).value()),
                project.id(),
                new Problem.Stated(
                        TROUBLES.get(place % TROUBLES.size()).kind(),
                        TROUBLES.get(place % TROUBLES.size()).title(),
                        "影响下一节点，请责任单位协调。",
                        found),
                project.unit(),
                overdue ? Problem.Term.of(10, today.minusDays(16)) : Problem.Term.of(20, today.plusDays(22)));
        problems.add(problem);
        told(problem, ProblemEntry.Step.FOUND, problem.stated().words(), found);
        Problem risen =
                problem.supervised(today, new ProblemRules(problem.term().days(), ProblemLevel.PROVINCE));
        if (!risen.equals(problem)) {
            problems.save(risen);
            told(problem, ProblemEntry.Step.RISEN, "", today.minusDays(15));
        }
    }

    private void told(Problem problem, ProblemEntry.Step step, String words, LocalDate day) {
        problems.add(new ProblemEntry(problem.id(), step, words, UserId.SYSTEM, "system", at(day)));
    }

    /** Each year's plan is reached month by month along its curve, by some more slowly. */
    private void history(Project project, ProjectKind kind, int place, long wan, YearMonth now, Random random) {
        PlanCurve curve = templates.of(kind);
        BigDecimal share = BigDecimal.valueOf(place % 7 == 5 ? 45 : place % 7 == 2 ? 78 : 97 + random.nextInt(6))
                .movePointLeft(2);
        Money ofYear = Money.ofWan(wan / 2);
        for (int year : List.of(now.getYear() - 1, now.getYear())) {
            plans.add(new YearPlan(
                    project.id(),
                    year,
                    1,
                    ofYear,
                    curve,
                    LocalDate.of(year, 1, 1),
                    "",
                    UserId.SYSTEM,
                    clock.instant()));
        }
        boolean silent = place % 10 == 6;
        boolean still = staysShut(place);
        List<MonthlyReport> told = new ArrayList<>();
        for (YearMonth month = now.minusMonths(MONTHS); month.isBefore(now); month = month.plusMonths(1)) {
            if (silent && month.equals(now.minusMonths(1))) {
                continue;
            }
            Fraction upTo = curve.shares().get(month.getMonthValue() - 1);
            Fraction before =
                    month.getMonthValue() == 1 ? Fraction.ZERO : curve.shares().get(month.getMonthValue() - 2);
            BigDecimal yuan = upTo.minus(before)
                    .times(ofYear.toFraction())
                    .times(Fraction.of(share))
                    .toBigDecimal(0, RoundingMode.DOWN);
            if (still && month.getYear() == now.getYear()) {
                yuan = BigDecimal.ZERO;
            }
            boolean last = month.equals(now.minusMonths(1));
            told.add(new MonthlyReport(
                    project.id(),
                    month,
                    1,
                    new MonthlyReport.Told(
                            new Money(yuan),
                            Math.min(100, 8 * (told.size() + 1)),
                            yuan.signum() == 0 ? still ? "尚未复工。" : "冬季停工。" : "按计划推进。",
                            "",
                            "",
                            project.standing().stage().isCompleted() ? "尾款及附属设施。" : ""),
                    last ? ReportState.REPORTED : ReportState.LOCKED,
                    month.atDay(22),
                    false,
                    "",
                    UserId.SYSTEM,
                    null,
                    null,
                    month.atDay(22).atTime(9, 0).atZone(clock.getZone()).toInstant()));
        }
        told.forEach(reports::add);
    }

    /** One in a long while has not gone on this year. */
    private static boolean staysShut(int place) {
        return place > 0 && place % 20 == 0;
    }

    /** In the first month of which this year's plan expects something; where nothing is said, the reports show it. */
    private void wentOn(Project project, ProjectKind kind, int place, LocalDate today) {
        LocalDate started = project.started();
        List<Fraction> shares = templates.of(kind).shares();
        int first = 1;
        while (first <= shares.size() && shares.get(first - 1).signum() == 0) {
            first++;
        }
        if (started == null || started.getYear() >= today.getYear() || first > shares.size()) {
            return;
        }
        LocalDate day = LocalDate.of(today.getYear(), first, 1 + place % 20);
        if (!staysShut(place) && place % 2 == 1 && !day.isAfter(today)) {
            resumptions.save(new Resumption(
                    project.id(),
                    day.getYear(),
                    new Resumption.Days(null, day, ""),
                    UserId.SYSTEM,
                    "system",
                    at(day),
                    0));
        }
    }

    private static LocalText name(EnterpriseQueries.Counted enterprise, LocalText works) {
        String ko = enterprise.nameKo();
        return new LocalText(enterprise.nameZh() + works.zh(), ko == null ? null : ko + " " + works.ko(), null);
    }

    private static Sheet sheet(EnterpriseQueries.Counted enterprise, ProjectKind kind, int place, Money total) {
        return new Sheet(
                new Sheet.Heading(
                        // Of the prefecture, with a running number that no filing has.
                        new ProjectCode("2023-222400-04-02-%06d".formatted(900_000 + place)),
                        name(enterprise, WORKS.get(place % WORKS.size())),
                        kind,
                        place % 9 == 0 ? KeyLevel.PROVINCE : place % 3 == 0 ? KeyLevel.PREFECTURE : null,
                        null,
                        ""),
                new Sheet.Site(enterprise.unit(), "", ""),
                new Sheet.Parties(List.of(new Sheet.Owner(enterprise.nameZh(), enterprise.id())), List.of()),
                new Sheet.Content(
                        "",
                        null,
                        null,
                        null,
                        List.of(),
                        machines(place, total),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new Sheet.Investment(total, null, null, null, new Sheet.Funding(null, null, null, null), Money.ZERO),
                new Sheet.Expected(total, null, null, 20 + place, List.of(), List.of()),
                new Sheet.Conduct(LEADERS.get(place % LEADERS.size()), "", "", ""));
    }

    /** A quarter of the money, so that a claim can be compared with something. */
    private static List<Sheet.Machine> machines(int place, Money total) {
        Money each = new Money(total.yuan().divide(BigDecimal.valueOf(8), 0, RoundingMode.DOWN));
        return List.of(
                new Sheet.Machine("自动包装线", 1, each, List.of("SF" + place + "-1")),
                new Sheet.Machine("检测仪", 2, each, List.of("SF" + place + "-2", "SF" + place + "-3")));
    }
}
