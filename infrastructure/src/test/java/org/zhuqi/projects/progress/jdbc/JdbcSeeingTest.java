package org.zhuqi.projects.progress.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.MilestoneShift;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.ProjectMove;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.jdbc.ProjectAdapters;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.projects.progress.Judgements;
import org.zhuqi.projects.progress.MonthlyReport;
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.projects.progress.YearPlan;
import org.zhuqi.projects.seeing.Changes;
import org.zhuqi.projects.seeing.SeeingRules;
import org.zhuqi.projects.seeing.usecase.BoardQueries;
import org.zhuqi.projects.seeing.usecase.ChangeQueries;
import org.zhuqi.projects.seeing.usecase.CurveQueries;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.projects.usecase.StartRateQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

/** Projects seen together: the board, curves from totals, lights of any day, and rates of starts. */
class JdbcSeeingTest {
    private static final LocalDate AUGUST = LocalDate.of(2024, 8, 16);
    private static final PlanCurve WINTER = new PlanCurve(IntStream.rangeClosed(1, 12)
            .mapToObj(month -> month < 4 ? Fraction.ZERO : month == 12 ? Fraction.ONE : Fraction.of(month, 13))
            .toList());

    private final JdbcClient jdbc = TestDatabase.fresh().jdbc();
    private final Projects projects = ProjectAdapters.projects(jdbc);
    private final JdbcYearPlans plans = new JdbcYearPlans(jdbc);
    private final JdbcMonthlyReports reports = new JdbcMonthlyReports(jdbc);
    private final JdbcJudgements judgements = new JdbcJudgements(jdbc);
    private final BoardQueries board = ProjectAdapters.board(jdbc);
    private final CurveQueries curves = ProjectAdapters.curves(jdbc);
    private final StartRateQueries rates = ProjectAdapters.startRates(jdbc);
    private final ProjectFigureQueries figures = ProjectAdapters.figures(jdbc);
    private ProjectDatabase place = new ProjectDatabase(jdbc);
    private int added;

    @BeforeEach
    void place() {
        place = new ProjectDatabase(jdbc);
    }

    @Test
    void a_column_holds_the_most_urgent_first_and_goes_on_where_the_board_stopped() {
        List<Project> building = new ArrayList<>();
        for (LightColour light : List.of(LightColour.GREEN, LightColour.RED, LightColour.NONE, LightColour.YELLOW)) {
            Project project = add("222401", ProjectKind.INDUSTRY, null, Stage.BUILDING, null);
            judgements.keep(List.of(new Judgements.Kept(project.id(), light, AUGUST)));
            building.add(project);
        }
        add("222404", ProjectKind.INDUSTRY, null, Stage.IDEA, null);
        projects.save(
                add("222401", ProjectKind.INDUSTRY, null, Stage.BUILDING, null).halted(Halt.TERMINATED, AUGUST, "终止"));
        Scope everything = scope(Role.PREFECTURE_LEADER, null, null);
        List<BoardQueries.Column> columns = board.board(everything, ProjectQueries.Filter.ALL, 2);
        assertThat(columns).extracting(BoardQueries.Column::stage).containsExactly(Stage.values());
        Page<BoardQueries.Card> column = columns.get(Stage.BUILDING.ordinal()).cards();
        assertThat(column.total()).isEqualTo(4);
        assertThat(column.items())
                .extracting(BoardQueries.Card::light)
                .containsExactly(LightColour.RED, LightColour.YELLOW);
        assertThat(columns.get(Stage.IDEA.ordinal()).cards().total()).isEqualTo(1);
        assertThat(columns.get(Stage.TRIAL.ordinal()).cards().items()).isEmpty();
        Page<BoardQueries.Card> rest = board.column(
                everything, ProjectQueries.Filter.ALL, Stage.BUILDING, new PageRequest(column.next(), 5, null));
        assertThat(rest.items())
                .extracting(BoardQueries.Card::light)
                .containsExactly(LightColour.GREEN, LightColour.NONE);
        assertThat(rest.next()).isNull();
    }

    @Test
    void a_card_tells_what_is_expected_next_and_who_vouches() {
        Project project = add("222401", ProjectKind.INDUSTRY, KeyLevel.PROVINCE, Stage.BUILDING, null)
                .promised(new Milestone(MilestoneKind.FULL, RoughDate.parse("2026"), null, null, ""), AUGUST)
                .promised(
                        new Milestone(
                                MilestoneKind.TRIAL, RoughDate.parse("2024-08"), RoughDate.parse("2024-09"), null, ""),
                        AUGUST)
                .promised(
                        new Milestone(
                                MilestoneKind.START, RoughDate.parse("2024-03"), null, RoughDate.parse("2024-03"), ""),
                        AUGUST);
        projects.save(project);
        BoardQueries.Card card = board.board(scope(Role.UNIT_OFFICER, "222401", null), ProjectQueries.Filter.ALL, 5)
                .get(Stage.BUILDING.ordinal())
                .cards()
                .items()
                .getFirst();
        assertThat(card.next()).isNotNull();
        assertThat(card.next().kind()).isEqualTo(MilestoneKind.TRIAL);
        assertThat(card.leader()).isEqualTo("副州长");
        assertThat(card.keyLevel()).isEqualTo(KeyLevel.PROVINCE);
        assertThat(board.scheduled(
                                scope(Role.UNIT_OFFICER, "222401", null),
                                ProjectQueries.Filter.ALL,
                                PageRequest.first(5))
                        .items())
                .singleElement()
                .satisfies(scheduled -> assertThat(scheduled.milestones()).hasSize(3));
        assertThat(board.leaders(scope(Role.PREFECTURE_LEADER, null, null), 10)).containsExactly("副州长");
        assertThat(board.leaders(scope(Role.UNIT_OFFICER, "222404", null), 10)).isEmpty();
    }

    @Test
    void the_board_is_narrowed_and_shows_nobody_what_is_out_of_reach() {
        EnterpriseId owner = place.enterprise();
        Project own = add("222401", ProjectKind.INDUSTRY, KeyLevel.COUNTY, Stage.BUILDING, owner);
        add("222401", ProjectKind.INDUSTRY, null, Stage.BUILDING, null);
        add("222404", ProjectKind.INDUSTRY, KeyLevel.COUNTY, Stage.BUILDING, null);
        assertThat(shown(scope(Role.PREFECTURE_OFFICER, null, null), ProjectQueries.Filter.ALL))
                .hasSize(3);
        assertThat(shown(scope(Role.UNIT_OFFICER, "222401", null), ProjectQueries.Filter.ALL))
                .hasSize(2);
        assertThat(shown(scope(Role.ENTERPRISE_CLERK, null, owner), ProjectQueries.Filter.ALL))
                .containsExactly(own.id());
        assertThat(shown(scope(Role.ENTERPRISE_CLERK, null, place.enterprise()), ProjectQueries.Filter.ALL))
                .isEmpty();
        assertThat(shown(
                        scope(Role.UNIT_OFFICER, "222401", null),
                        new ProjectQueries.Filter(
                                null,
                                null,
                                null,
                                null,
                                KeyLevel.COUNTY,
                                Money.ofWan(5_000),
                                null,
                                null,
                                null,
                                null,
                                "副州长")))
                .containsExactly(own.id());
        assertThat(shown(
                        scope(Role.PREFECTURE_OFFICER, null, null),
                        new ProjectQueries.Filter(null, null, null, null, null, null, null, null, null, null, "州长")))
                .isEmpty();
    }

    private List<ProjectId> shown(Scope scope, ProjectQueries.Filter filter) {
        return board.board(scope, filter, 10).stream()
                .flatMap(column -> column.cards().items().stream())
                .map(BoardQueries.Card::id)
                .toList();
    }

    /** Reports, corrections, plans, and projects that change hands or are given up, in any order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void totals_are_always_what_the_projects_say(long seed) {
        Random random = new Random(seed);
        List<ProjectId> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(add(i % 2 == 0 ? "222401" : "222404", kind(random), level(random), Stage.BUILDING, null)
                    .id());
        }
        for (int step = 0; step < 60; step++) {
            ProjectId id = all.get(random.nextInt(all.size()));
            Project project = projects.find(id).orElseThrow();
            switch (random.nextInt(4)) {
                case 0 -> change(project, random);
                case 1 -> plan(id, random);
                default ->
                    report(id, YearMonth.of(2023 + random.nextInt(2), 1 + random.nextInt(12)), random.nextInt(500));
            }
            if (step % 12 == 0) {
                ProjectAdapters.foldTotals(jdbc);
            }
        }
        compare("seed " + seed);
        ProjectAdapters.foldTotals(jdbc);
        compare("folded, seed " + seed);
        assertThat(jdbc.sql(
                                "select count(*) - count(distinct (unit_id, kind, key_level, month)) from project_investment_total")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void change(Project project, Random random) {
        if (project.standing().halt() == Halt.TERMINATED) {
            return;
        }
        projects.save(
                random.nextInt(6) == 0
                        ? project.halted(Halt.TERMINATED, AUGUST, "终止")
                        : project.revised(
                                sheet(
                                        random.nextBoolean() ? "222401" : "222404",
                                        kind(random),
                                        level(random),
                                        null,
                                        "项目"),
                                ProjectFixture.RULES));
    }

    private void plan(ProjectId id, Random random) {
        int year = 2023 + random.nextInt(2);
        planned(id, year, Money.ofWan(random.nextInt(3_000)), random.nextBoolean() ? WINTER : PlanCurve.LINEAR);
    }

    private void compare(String when) {
        List<ProjectQueries.Filter> filters = new ArrayList<>(List.of(ProjectQueries.Filter.ALL));
        for (ProjectKind kind : List.of(ProjectKind.INDUSTRY, ProjectKind.SOCIAL)) {
            filters.add(filter(null, kind, null, null));
        }
        filters.add(filter("222404", null, null, null));
        filters.add(filter("222401", null, KeyLevel.PROVINCE, null));
        Scope unit = scope(Role.UNIT_OFFICER, "222401", null);
        for (Scope scope : List.of(scope(Role.PREFECTURE_OFFICER, null, null), unit)) {
            for (ProjectQueries.Filter filter : filters) {
                for (int year : new int[] {2023, 2024}) {
                    // Every project costs more than nothing, but the totals do not know what one costs.
                    List<CurveQueries.Month> one = curves.months(
                            scope,
                            filter(
                                    filter.unit() == null ? null : filter.unit().value(),
                                    filter.kind(),
                                    filter.keyLevel(),
                                    Money.ZERO),
                            year);
                    assertThat(rounded(curves.months(scope, filter, year)))
                            .as(when)
                            .isEqualTo(rounded(one));
                }
            }
        }
    }

    private static List<String> rounded(List<CurveQueries.Month> months) {
        return months.stream()
                .map(month -> month.month() + " " + month.planned().setScale(2, java.math.RoundingMode.HALF_UP) + " "
                        + month.done())
                .toList();
    }

    private static ProjectQueries.Filter filter(
            @Nullable String unit, @Nullable ProjectKind kind, @Nullable KeyLevel level, @Nullable Money floor) {
        return new ProjectQueries.Filter(
                null,
                null,
                unit == null ? null : new ReportingUnitId(unit),
                kind,
                level,
                floor,
                null,
                null,
                null,
                null);
    }

    @Test
    void a_curve_adds_up_what_was_planned_and_done_of_those_within_reach() {
        EnterpriseId owner = place.enterprise();
        Project own = add("222401", ProjectKind.INDUSTRY, null, Stage.BUILDING, owner);
        Project other = add("222404", ProjectKind.INDUSTRY, null, Stage.BUILDING, null);
        planned(own.id(), 2024, Money.ofWan(1_200), PlanCurve.LINEAR);
        planned(other.id(), 2024, Money.ofWan(1_300), WINTER);
        report(own.id(), YearMonth.of(2024, 3), 50);
        report(other.id(), YearMonth.of(2024, 3), 7);
        assertThat(march(scope(Role.PREFECTURE_OFFICER, null, null))).isEqualTo("1000000.00 570000");
        assertThat(march(scope(Role.UNIT_OFFICER, "222404", null))).isEqualTo("0.00 70000");
        assertThat(march(scope(Role.ENTERPRISE_ADMIN, null, owner))).isEqualTo("1000000.00 500000");
        assertThat(curves.months(scope(Role.PREFECTURE_OFFICER, null, null), ProjectQueries.Filter.ALL, 2024).stream()
                        .map(CurveQueries.Month::planned)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("25000000");
    }

    private String march(Scope scope) {
        return curves.months(scope, ProjectQueries.Filter.ALL, 2024).stream()
                .filter(month -> month.month().getMonthValue() == 3)
                .map(month -> rounded(List.of(month)).getFirst().substring("2024-03 ".length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_light_is_the_one_that_was_seen_on_the_day() {
        Project project = add("222401", ProjectKind.INDUSTRY, null, Stage.BUILDING, null);
        judged(project, LightColour.GREEN, LocalDate.of(2024, 6, 1));
        judged(project, LightColour.GREEN, LocalDate.of(2024, 6, 30));
        judged(project, LightColour.RED, LocalDate.of(2024, 7, 10));
        judged(project, LightColour.YELLOW, LocalDate.of(2024, 7, 10));
        assertThat(lit(LightColour.NONE, LocalDate.of(2024, 5, 31))).isEqualTo(1);
        assertThat(lit(LightColour.GREEN, LocalDate.of(2024, 7, 9))).isEqualTo(1);
        assertThat(lit(LightColour.YELLOW, LocalDate.of(2024, 7, 10))).isEqualTo(1);
        assertThat(lit(LightColour.RED, AUGUST)).isZero();
        assertThat(jdbc.sql("select count(*) from project_light")
                        .query(Integer.class)
                        .single())
                .as("what did not turn is not written")
                .isEqualTo(2);
    }

    private void judged(Project project, LightColour light, LocalDate day) {
        judgements.keep(List.of(new Judgements.Kept(project.id(), light, day)));
    }

    private long lit(LightColour light, LocalDate asOf) {
        return figures.sum(
                        scope(Role.PREFECTURE_OFFICER, null, null),
                        ProjectFigureQueries.Figure.PROJECTS,
                        new ProjectFigureQueries.Asked(asOf, null, null, Set.of(), null, null, null).withLight(light))
                .longValueExact();
    }

    /** To start by August: March (did), June (late); in November: not yet. To resume: two of last year, one of them halted. */
    @Test
    void a_rate_counts_those_that_did_among_those_that_were_to() {
        starting("2024-03", "2024-03-20", Stage.BUILDING);
        starting("2024-06", null, Stage.PREPARATION);
        starting("2024-11", null, Stage.PREPARATION);
        for (int i = 0; i < 2; i++) {
            Project carried = starting("2023-05", "2023-05-10", Stage.BUILDING);
            planned(carried.id(), 2024, Money.ofWan(1_000), WINTER);
            report(carried.id(), YearMonth.of(2024, 4), 10);
            if (i == 1) {
                projects.save(
                        projects.find(carried.id()).orElseThrow().halted(Halt.STOPPED, LocalDate.of(2024, 8, 1), "资金"));
            }
        }
        assertThat(rate(StartRateQueries.Part.START, AUGUST)).isEqualTo(new StartRateQueries.Rate(2, 1));
        assertThat(rate(StartRateQueries.Part.RESUME, AUGUST)).isEqualTo(new StartRateQueries.Rate(2, 1));
        assertThat(rate(null, AUGUST)).isEqualTo(new StartRateQueries.Rate(4, 2));
        assertThat(rate(StartRateQueries.Part.RESUME, LocalDate.of(2024, 3, 31)))
                .as("nothing is due in winter")
                .isEqualTo(StartRateQueries.Rate.NONE);
        assertThat(rates.rate(
                        scope(Role.PREFECTURE_OFFICER, null, null),
                        new StartRateQueries.Wanted(StartRateQueries.Part.START, SeeingRules.StartsDue.OF_THE_YEAR),
                        asked(AUGUST)))
                .isEqualTo(new StartRateQueries.Rate(3, 1));
        assertThat(rates.byUnit(scope(Role.PREFECTURE_OFFICER, null, null), wanted(null), asked(AUGUST)))
                .containsExactly(
                        new StartRateQueries.UnitRate(new ReportingUnitId("222401"), new StartRateQueries.Rate(4, 2)));
        assertThat(rates.byUnit(scope(Role.UNIT_OFFICER, "222404", null), wanted(null), asked(AUGUST)))
                .isEmpty();
        assertThat(rates.due(
                                scope(Role.PREFECTURE_OFFICER, null, null),
                                wanted(null),
                                asked(AUGUST),
                                PageRequest.first(9))
                        .items())
                .extracting(counted -> counted.amount().intValueExact())
                .containsExactlyInAnyOrder(1, 1, 0, 0);
    }

    @Test
    void what_changed_is_told_as_it_was_recorded() {
        Project project = add("222401", ProjectKind.INDUSTRY, null, Stage.BUILDING, null);
        Project elsewhere = add("222404", ProjectKind.INDUSTRY, null, Stage.BUILDING, null);
        Actor officer = new Actor(UserId.SYSTEM, "专员", Role.PREFECTURE_OFFICER, null, Set.of(), null, "");
        for (LocalDate day : List.of(LocalDate.of(2024, 7, 31), LocalDate.of(2024, 8, 1), LocalDate.of(2024, 8, 31))) {
            projects.add(new ProjectMove(
                    project.id(),
                    Stage.STARTED,
                    Stage.BUILDING,
                    null,
                    null,
                    day,
                    "第" + day,
                    "",
                    UserId.SYSTEM,
                    "",
                    Instant.EPOCH));
            projects.add(new MilestoneShift(
                    project.id(),
                    MilestoneKind.TRIAL,
                    RoughDate.parse("2024-09"),
                    RoughDate.parse("2024-10"),
                    day,
                    officer.id(),
                    officer.name(),
                    Instant.EPOCH));
        }
        judged(project, LightColour.GREEN, LocalDate.of(2024, 7, 1));
        judged(project, LightColour.RED, LocalDate.of(2024, 8, 2));
        judged(project, LightColour.YELLOW, LocalDate.of(2024, 9, 2));
        judged(elsewhere, LightColour.GREEN, LocalDate.of(2024, 7, 1));
        judged(elsewhere, LightColour.RED, LocalDate.of(2024, 8, 2));
        judged(elsewhere, LightColour.GREEN, LocalDate.of(2024, 8, 3));
        reportOn(project.id(), YearMonth.of(2024, 7), 500, LocalDate.of(2024, 7, 20));
        reportOn(project.id(), YearMonth.of(2024, 8), 30, LocalDate.of(2024, 8, 20));
        reportOn(project.id(), YearMonth.of(2024, 8), 20, LocalDate.of(2024, 9, 5));
        reportOn(elsewhere.id(), YearMonth.of(2024, 8), 7, LocalDate.of(2024, 9, 1));
        Changes.Span august = new Changes.Span(LocalDate.of(2024, 7, 31), LocalDate.of(2024, 8, 31));
        Scope all = scope(Role.PREFECTURE_LEADER, null, null);
        ChangeQueries changes = ProjectAdapters.changes(jdbc, Clock.systemUTC());
        assertThat(paged(page -> changes.steps(all, ProjectQueries.Filter.ALL, august, page)))
                .extracting(Changes.Step::why)
                .containsExactly("第2024-08-31", "第2024-08-01");
        assertThat(paged(page -> changes.shifts(all, ProjectQueries.Filter.ALL, august, page)))
                .hasSize(2)
                .allMatch(Changes.Shift::later);
        assertThat(paged(page -> changes.turns(all, ProjectQueries.Filter.ALL, august, page)))
                .as("what turned back is not told")
                .singleElement()
                .satisfies(turn -> {
                    assertThat(turn.project().id()).isEqualTo(project.id());
                    assertThat(turn.before()).isEqualTo(LightColour.GREEN);
                    assertThat(turn.now()).isEqualTo(LightColour.RED);
                });
        assertThat(paged(page -> changes.invested(all, ProjectQueries.Filter.ALL, august, page)))
                .as("a correction of September is not known in August, nor is a late report")
                .singleElement()
                .satisfies(invested -> assertThat(invested.amount()).isEqualTo(Money.ofWan(30)));
        Changes.Span september = new Changes.Span(LocalDate.of(2024, 7, 31), LocalDate.of(2024, 9, 5));
        assertThat(paged(page -> changes.invested(all, ProjectQueries.Filter.ALL, september, page)))
                .extracting(invested -> invested.amount().wan().intValue())
                .containsExactly(20, 7);
        assertThat(changes.investedInAll(all, ProjectQueries.Filter.ALL, september))
                .isEqualTo(Money.ofWan(27));
        assertThat(changes.investedInAll(
                        scope(Role.UNIT_OFFICER, "222404", null), ProjectQueries.Filter.ALL, september))
                .isEqualTo(Money.ofWan(7));
        assertThat(paged(page -> changes.steps(
                        scope(Role.UNIT_OFFICER, "222404", null), ProjectQueries.Filter.ALL, august, page)))
                .isEmpty();
    }

    /** One at a time, so that the keys are tried too. */
    private static <T> List<T> paged(Function<PageRequest, Page<T>> query) {
        List<T> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<T> page = query.apply(new PageRequest(after, 1, null));
            all.addAll(page.items());
            after = page.next();
        } while (after != null && all.size() < 20);
        return all;
    }

    private void reportOn(ProjectId id, YearMonth month, int wan, LocalDate day) {
        report(id, month, wan);
        jdbc.sql("update monthly_report set on_day = ? where project_id = ? and month = ? and counts")
                .params(day, id.value(), month.atDay(1))
                .update();
    }

    private Project starting(String planned, @Nullable String started, Stage stage) {
        Project project = add("222401", ProjectKind.INDUSTRY, null, stage, null)
                .promised(
                        new Milestone(
                                MilestoneKind.START,
                                RoughDate.parse(planned),
                                null,
                                started == null ? null : RoughDate.parse(started),
                                ""),
                        AUGUST);
        projects.save(project);
        return projects.find(project.id()).orElseThrow();
    }

    private StartRateQueries.Rate rate(StartRateQueries.@Nullable Part part, LocalDate asOf) {
        return rates.rate(scope(Role.PREFECTURE_OFFICER, null, null), wanted(part), asked(asOf));
    }

    private static StartRateQueries.Wanted wanted(StartRateQueries.@Nullable Part part) {
        return new StartRateQueries.Wanted(part, SeeingRules.StartsDue.BY_THE_DAY);
    }

    private static ProjectFigureQueries.Asked asked(LocalDate asOf) {
        return new ProjectFigureQueries.Asked(asOf, null, null, Set.of(), null, null, null);
    }

    private Project add(
            String unit, ProjectKind kind, @Nullable KeyLevel level, Stage stage, @Nullable EnterpriseId owner) {
        Project project = Project.recorded(
                new ProjectId(new UUID(61, ++added)),
                sheet(unit, kind, level, owner, "项目" + added),
                stage,
                LocalDate.of(2023, 1, 1),
                true,
                ProjectFixture.RULES);
        projects.add(project);
        return project;
    }

    private static Sheet sheet(
            String unit, ProjectKind kind, @Nullable KeyLevel level, @Nullable EnterpriseId owner, String name) {
        Sheet sheet = ProjectFixture.sheet(null, owner, Money.ofWan(5_000));
        return new Sheet(
                new Sheet.Heading(null, LocalText.ofZh(name), kind, level, null, ""),
                new Sheet.Site(new ReportingUnitId(unit), "", ""),
                sheet.parties(),
                sheet.content(),
                sheet.investment(),
                sheet.expected(),
                sheet.conduct());
    }

    private static ProjectKind kind(Random random) {
        return random.nextBoolean() ? ProjectKind.INDUSTRY : ProjectKind.SOCIAL;
    }

    private static @Nullable KeyLevel level(Random random) {
        return random.nextBoolean() ? KeyLevel.PROVINCE : null;
    }

    private void planned(ProjectId id, int year, Money amount, PlanCurve curve) {
        int edition = plans.editions(id, year).size() + 1;
        plans.add(new YearPlan(
                id, year, edition, amount, curve, LocalDate.of(year, 1, 1), "", UserId.SYSTEM, Instant.EPOCH));
    }

    private void report(ProjectId id, YearMonth month, int wan) {
        int edition = reports.of(id).of(month).map(MonthlyReport::edition).orElse(0) + 1;
        reports.add(new MonthlyReport(
                id,
                month,
                edition,
                new MonthlyReport.Told(Money.ofWan(wan), 10, "推进", "", "", ""),
                ReportState.REPORTED,
                month.atDay(20),
                false,
                "",
                UserId.SYSTEM,
                null,
                null,
                Instant.EPOCH));
    }

    private static Scope scope(Role role, @Nullable String unit, @Nullable EnterpriseId enterprise) {
        return new Actor(
                        new UserId(new UUID(9, 9)),
                        "",
                        role,
                        unit == null ? null : new ReportingUnitId(unit),
                        Set.of(),
                        enterprise,
                        "")
                .scopeFor(ProjectsRight.READ);
    }
}
