package org.zhuqi.projects.progress.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.jdbc.ProjectAdapters;
import org.zhuqi.projects.lights.LightRulesFixture;
import org.zhuqi.projects.progress.PlanTemplates;
import org.zhuqi.projects.progress.ReportHistory;
import org.zhuqi.projects.progress.usecase.JudgeProjects;
import org.zhuqi.projects.progress.usecase.PlanYear;
import org.zhuqi.projects.progress.usecase.ReportMonth;
import org.zhuqi.projects.resumptions.InMemoryResumptions;
import org.zhuqi.projects.resumptions.usecase.RecordResumption;
import org.zhuqi.projects.seeing.Bulletin;
import org.zhuqi.projects.seeing.BulletinId;
import org.zhuqi.projects.seeing.SeeingRules;
import org.zhuqi.projects.seeing.usecase.GiveOutBulletin;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.projects.usecase.ProjectFigureQueries.Asked;
import org.zhuqi.projects.usecase.ProjectFigureQueries.Figure;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

/**
 * Reports that come late, not at all or twice, corrections of months ago, plans changed in the year and projects given to
 * another unit, in any order: cumulative figures equal the sum of their parts, counted by hand beside the program.
 */
class SumsOfPartsTest {
    private static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    private static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");
    private static final Scope EVERYTHING = Actor.system().scopeFor(ProjectsRight.READ);
    private static final JdbcClient JDBC = TestDatabase.fresh().jdbc();
    private static final int PROJECTS = 5;
    private static final int STEPS = 150;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return today.atTime(9, 0).atZone(getZone()).toInstant();
        }
    };
    private LocalDate today = LocalDate.of(2024, 1, 26);
    private final Projects projects = ProjectAdapters.projects(JDBC);
    private final ProjectFigureQueries figures = ProjectAdapters.figures(JDBC);
    private final JdbcMonthlyReports reports = new JdbcMonthlyReports(JDBC);
    private final JudgeProjects judge = new JudgeProjects(new JdbcJudgements(JDBC), LightRulesFixture.BOTH, clock);
    private final ReportMonth reportMonth = new ReportMonth(
            projects,
            reports,
            ProjectFixture.RULES,
            new RecordResumption(projects, new InMemoryResumptions(), new InMemoryAuditTrail(), clock),
            judge,
            new InMemoryAuditTrail(),
            clock);
    private final PlanYear planYear = new PlanYear(
            projects,
            new JdbcYearPlans(JDBC),
            new PlanTemplates(List.of(), Map.of()),
            judge,
            new InMemoryAuditTrail(),
            clock);
    private final GiveOutBulletin giveOut = new GiveOutBulletin(
            ProjectAdapters.bulletins(JDBC),
            ProjectAdapters.bulletinQueries(JDBC),
            ProjectAdapters.changes(JDBC, clock),
            ProjectAdapters.startRates(JDBC),
            new SeeingRules(Set.of(), SeeingRules.StartsDue.BY_THE_DAY),
            new UnitNames(new InMemoryReportingUnits(), clock),
            new InMemoryAuditTrail(),
            clock);
    private final Map<BulletinId, Bulletin.Content> published = new HashMap<>();
    private final Actor officer = new Actor(
            new UserId(new UUID(63, 1)),
            "",
            Role.PREFECTURE_OFFICER,
            new ReportingUnitId("222400"),
            Set.of(),
            null,
            "");

    /** What the test itself believes: in 万元. */
    private static final class Book {
        final NavigableMap<YearMonth, Integer> months = new TreeMap<>();
        /** Amounts of the year's plans by the day from which each holds; the later of one day counts. */
        final Map<Integer, NavigableMap<LocalDate, Integer>> plans = new HashMap<>();

        ReportingUnitId unit = YANJI;

        int completed(YearMonth to) {
            return 100
                    + months.headMap(to, true).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
        }

        int inYear(YearMonth to) {
            return months.subMap(YearMonth.of(to.getYear(), 1), true, to, true).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }

        int planned(LocalDate day) {
            NavigableMap<LocalDate, Integer> ofYear = plans.getOrDefault(day.getYear(), new TreeMap<>());
            return ofYear.isEmpty() ? 0 : ofYear.floorEntry(day).getValue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 20_240_826, 42})
    void cumulative_figures_always_equal_the_sum_of_their_parts(long seed) {
        new ProjectDatabase(JDBC);
        today = LocalDate.of(2024, 1, 26);
        Random random = new Random(seed);
        Map<ProjectId, Book> books = new HashMap<>();
        for (int i = 0; i < PROJECTS; i++) {
            Project project = ProjectFixture.at(Stage.BUILDING);
            projects.add(project);
            books.put(project.id(), new Book());
        }
        List<ProjectId> all = List.copyOf(books.keySet());
        for (int step = 0; step < STEPS; step++) {
            today = today.plusDays(random.nextInt(8));
            ProjectId id = all.get(random.nextInt(all.size()));
            Book book = books.get(id);
            switch (random.nextInt(10)) {
                case 0 -> plan(id, book, 100 * random.nextInt(1, 50), random.nextBoolean());
                case 1 -> give(id, book);
                case 2 -> again(id, book);
                case 3 -> publish(books);
                default -> report(id, book, YearMonth.from(today).minusMonths(random.nextInt(4)), random);
            }
            if (step % 10 == 9) {
                compare(books, random);
            }
        }
        published.forEach(
                (id, content) -> assertThat(giveOut.show(officer, id).content()).isEqualTo(content));
    }

    /** Of this month or up to three before, whether or not it was reported; without a reason a correction is refused. */
    private void report(ProjectId id, Book book, YearMonth month, Random random) {
        int wan = random.nextInt(0, 300);
        boolean explained = random.nextInt(4) > 0;
        Integer before = book.months.get(month);
        try {
            reportMonth.report(officer, id, told(month, wan, explained ? "更正" : null));
            book.months.put(month, wan);
        } catch (RefusedException e) {
            assertThat(before)
                    .as("only a correction needs a reason")
                    .isNotNull()
                    .isNotEqualTo(wan);
            assertThat(explained).isFalse();
        }
    }

    /** The same message twice. */
    private void again(ProjectId id, Book book) {
        book.months.forEach((month, wan) -> {
            int editions = reports.of(id).editions().size();
            reportMonth.report(officer, id, told(month, wan, null));
            assertThat(reports.of(id).editions()).hasSize(editions);
        });
    }

    private static ReportMonth.Command told(YearMonth month, int wan, @Nullable String why) {
        return new ReportMonth.Command(
                month.toString(), String.valueOf(wan), null, "20", "主体施工", "", "", "竣工前后均有尾款", why, null);
    }

    private void plan(ProjectId id, Book book, int wan, boolean explained) {
        NavigableMap<LocalDate, Integer> ofYear = book.plans.computeIfAbsent(today.getYear(), year -> new TreeMap<>());
        try {
            planYear.plan(
                    officer,
                    id,
                    new PlanYear.Command(null, String.valueOf(wan), "linear", null, explained ? "调整" : ""));
            ofYear.put(ofYear.isEmpty() ? LocalDate.of(today.getYear(), 1, 1) : today, wan);
        } catch (RefusedException e) {
            assertThat(ofYear).as("only a change needs a reason").isNotEmpty();
        }
    }

    private void give(ProjectId id, Book book) {
        book.unit = book.unit.equals(YANJI) ? HUNCHUN : YANJI;
        Project project = projects.find(id).orElseThrow();
        Sheet sheet = project.sheet();
        projects.save(project.revised(
                new Sheet(
                        sheet.heading(),
                        new Sheet.Site(
                                book.unit, sheet.site().address(), sheet.site().park()),
                        sheet.parties(),
                        sheet.content(),
                        sheet.investment(),
                        sheet.expected(),
                        sheet.conduct()),
                ProjectFixture.RULES));
    }

    /** This month's sheet; it says what is so, and goes on saying it. */
    private void publish(Map<ProjectId, Book> books) {
        BulletinId id = giveOut.giveOut(officer, new GiveOutBulletin.Command("MONTH", null, null, "再发"));
        Bulletin.Content content = giveOut.show(officer, id).content();
        YearMonth ended = ReportHistory.lastEnded(content.asOf());
        // In January no month of the year has ended yet.
        if (!content.asOf().isBefore(ProjectFixture.SINCE)
                && ended.getYear() == content.asOf().getYear()) {
            assertThat(content.totals().done())
                    .isEqualTo(Money.ofWan(books.values().stream()
                            .mapToInt(book -> book.inYear(ended))
                            .sum()));
        }
        published.put(id, content);
    }

    private void compare(Map<ProjectId, Book> books, Random random) {
        books.forEach((id, book) -> {
            ReportHistory history = reports.of(id);
            YearMonth month = YearMonth.from(today).minusMonths(random.nextInt(6));
            assertThat(history.sinceStart(Money.ofWan(100), month)).isEqualTo(Money.ofWan(book.completed(month)));
            assertThat(history.inYear(month)).isEqualTo(Money.ofWan(book.inYear(month)));
        });
        for (LocalDate day : List.of(today, today.minusDays(random.nextInt(1, 100)))) {
            YearMonth ended = ReportHistory.lastEnded(day);
            if (day.isBefore(ProjectFixture.SINCE)) {
                continue;
            }
            int completed = books.values().stream()
                    .mapToInt(book -> book.completed(ended))
                    .sum();
            int planned =
                    books.values().stream().mapToInt(book -> book.planned(day)).sum();
            same(Figure.COMPLETED, day, completed);
            same(Figure.PLAN_OF_YEAR, day, planned);
            for (ReportingUnitId unit : List.of(YANJI, HUNCHUN)) {
                assertThat(figures.sum(EVERYTHING, Figure.COMPLETED, asked(day, unit)))
                        .isEqualByComparingTo(wan(books.values().stream()
                                .filter(book -> book.unit.equals(unit))
                                .mapToInt(book -> book.completed(ended))
                                .sum()));
            }
        }
        ProjectAdapters.queries(JDBC)
                .list(EVERYTHING, ProjectQueries.Filter.ALL, PageRequest.first(50))
                .items()
                .forEach(line -> assertThat(line.completed())
                        .isEqualTo(Money.ofWan(books.get(line.id()).completed(YearMonth.from(today)))));
    }

    private void same(Figure figure, LocalDate day, int wan) {
        assertThat(figures.sum(EVERYTHING, figure, asked(day, null))).isEqualByComparingTo(wan(wan));
        List<BigDecimal> parts = new ArrayList<>();
        String after = null;
        do {
            Page<ProjectFigureQueries.Counted> page =
                    figures.counted(EVERYTHING, figure, asked(day, null), new PageRequest(after, 2, null));
            page.items().forEach(each -> parts.add(each.amount()));
            after = page.next();
        } while (after != null);
        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(wan(wan));
    }

    private static Asked asked(LocalDate day, @Nullable ReportingUnitId unit) {
        return new Asked(day, unit, null, Set.of(), null, null, null);
    }

    private static BigDecimal wan(int wan) {
        return Money.ofWan(wan).yuan();
    }
}
