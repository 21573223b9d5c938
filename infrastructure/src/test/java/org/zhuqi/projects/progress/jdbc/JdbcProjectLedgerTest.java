package org.zhuqi.projects.progress.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.jdbc.ProjectAdapters;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.progress.Judgements;
import org.zhuqi.projects.progress.MonthlyReport;
import org.zhuqi.projects.progress.MonthlyReports;
import org.zhuqi.projects.progress.ProjectLedgerContract;
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.projects.progress.YearPlans;
import org.zhuqi.projects.progress.usecase.ProgressQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcProjectLedgerTest extends ProjectLedgerContract {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final YearMonth JULY = YearMonth.of(2024, 7);

    private final JdbcClient jdbc = DATABASE.jdbc();
    private final Projects projects = ProjectAdapters.projects(jdbc);
    private final JdbcYearPlans plans = new JdbcYearPlans(jdbc);
    private final JdbcMonthlyReports reports = new JdbcMonthlyReports(jdbc);
    private final JdbcJudgements judgements = new JdbcJudgements(jdbc);
    private final ProjectQueries queries = ProjectAdapters.queries(jdbc);
    private final JdbcProgressQueries progress = new JdbcProgressQueries(jdbc);
    private ProjectDatabase place = new ProjectDatabase(jdbc);

    @BeforeEach
    void place() {
        place = new ProjectDatabase(jdbc);
    }

    @Override
    protected Projects projects() {
        return projects;
    }

    @Override
    protected YearPlans plans() {
        return plans;
    }

    @Override
    protected MonthlyReports reports() {
        return reports;
    }

    @Override
    protected Judgements judgements() {
        return judgements;
    }

    @Override
    protected EnterpriseId enterprise() {
        return place.enterprise();
    }

    @Test
    void the_list_is_narrowed_by_everything_it_offers() {
        EnterpriseId owner = place.enterprise();
        Project small = add("222401", Stage.BUILDING, owner, 4_999);
        Project exact = add("222401", Stage.COMPLETED, null, 5_000);
        Project large = add("222404", Stage.BUILDING, null, 70_000);
        Project over = add("222404", Stage.BUILDING, null, 10_000).halted(Halt.TERMINATED, JULY.atDay(1), "终止");
        projects.save(over);
        assertThat(ids(floor(5_000))).as("inclusive").containsExactlyInAnyOrder(exact.id(), large.id(), over.id());
        assertThat(ids(floor(10_000))).as("nested").containsExactlyInAnyOrder(large.id(), over.id());
        assertThat(ids(new ProjectQueries.Filter(
                        Stage.BUILDING,
                        null,
                        new ReportingUnitId("222401"),
                        null,
                        null,
                        null,
                        "C13",
                        null,
                        null,
                        null)))
                .containsExactly(small.id());
        assertThat(ids(text("玉米 深加工"))).hasSize(4);
        assertThat(ids(text("玉米 园区"))).isEmpty();
        assertThat(ids(ProjectQueries.Filter.ALL.with(owner))).containsExactly(small.id());
        assertThat(queries.byStage(read(Role.PREFECTURE_LEADER, null, null), ProjectQueries.Filter.ALL))
                .containsExactly(
                        new ProjectQueries.Count("BUILDING", 2, Money.ofWan(74_999)),
                        new ProjectQueries.Count("COMPLETED", 1, Money.ofWan(5_000)));
    }

    @Test
    void everybody_reads_what_is_within_reach_and_small_pages_show_each_once() {
        EnterpriseId owner = place.enterprise();
        EnterpriseId partner = place.enterprise();
        Project own = add("222401", Stage.BUILDING, owner, 5_000);
        Sheet.Parties both =
                new Sheet.Parties(List.of(new Sheet.Owner("甲", owner), new Sheet.Owner("乙", partner)), List.of());
        Sheet sheet = own.sheet();
        projects.save(own.revised(
                new Sheet(
                        sheet.heading(),
                        sheet.site(),
                        both,
                        sheet.content(),
                        sheet.investment(),
                        sheet.expected(),
                        sheet.conduct()),
                ProjectFixture.RULES));
        Project elsewhere = add("222404", Stage.BUILDING, null, 5_000);
        assertThat(ids(read(Role.UNIT_OFFICER, "222401", null))).containsExactly(own.id());
        assertThat(ids(read(Role.ENTERPRISE_CLERK, null, owner))).containsExactly(own.id());
        assertThat(ids(read(Role.ENTERPRISE_CLERK, null, partner)))
                .as("the second owner")
                .containsExactly(own.id());
        assertThat(ids(read(Role.ENTERPRISE_CLERK, null, place.enterprise()))).isEmpty();
        List<ProjectId> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<ProjectQueries.Line> page = queries.list(
                    read(Role.PREFECTURE_OFFICER, null, null),
                    ProjectQueries.Filter.ALL,
                    new PageRequest(after, 1, null));
            page.items().forEach(line -> all.add(line.id()));
            after = page.next();
        } while (after != null);
        assertThat(all).containsExactlyInAnyOrder(own.id(), elsewhere.id());
    }

    @Test
    void a_line_adds_what_was_before_the_first_report_and_the_last_words_of_each_month() {
        Project project = add("222401", Stage.BUILDING, null, 5_000);
        tell(project, JULY, 1, 300, 30);
        tell(project, JULY, 2, 200, 25);
        tell(project, JULY.plusMonths(1), 1, 50, 35);
        judgements.keep(List.of(new Judgements.Kept(project.id(), LightColour.RED, JULY.atEndOfMonth())));
        ProjectQueries.Line line = queries.list(
                        read(Role.PREFECTURE_OFFICER, null, null), ProjectQueries.Filter.ALL, PageRequest.first(5))
                .items()
                .getFirst();
        assertThat(line.completed()).isEqualTo(Money.ofWan(350));
        assertThat(line.percent()).isEqualTo(35);
        assertThat(line.light()).isEqualTo(LightColour.RED);
        assertThat(line.judged()).isEqualTo(JULY.atEndOfMonth());
        assertThat(queries.byUnitAndLight(read(Role.PREFECTURE_OFFICER, null, null), ProjectQueries.Filter.ALL))
                .extracting(ProjectQueries.Count::key)
                .containsExactly("222401 RED");
    }

    @Test
    void who_has_not_reported_and_what_waits_is_told() {
        EnterpriseId owner = place.enterprise();
        Project told = add("222401", Stage.BUILDING, owner, 5_000);
        Project silent = add("222401", Stage.TRIAL, owner, 5_000);
        add("222401", Stage.PREPARATION, owner, 5_000);
        projects.save(add("222401", Stage.BUILDING, owner, 5_000).halted(Halt.STOPPED, JULY.atDay(1), "停工"));
        tell(told, JULY, 1, 10, 10);
        tell(told, JULY, 2, 11, 11);
        Scope own = scope(Role.ENTERPRISE_ADMIN, null, owner, ProjectsRight.REPORT);
        assertThat(progress.missing(own, JULY, PageRequest.first(5)).items())
                .extracting(ProgressQueries.Missing::project)
                .containsExactly(silent.id());
        Scope unit = scope(Role.UNIT_OFFICER, "222401", null, ProjectsRight.CHECK);
        assertThat(progress.count(unit, ReportState.REPORTED, null)).isEqualTo(1);
        assertThat(progress.count(
                        scope(Role.UNIT_OFFICER, "222404", null, ProjectsRight.CHECK), ReportState.REPORTED, null))
                .isZero();
        assertThat(progress.count(
                        scope(Role.PREFECTURE_OFFICER, null, null, ProjectsRight.LOCK), ReportState.CHECKED, null))
                .isZero();
        assertThat(progress.list(
                                read(Role.PREFECTURE_OFFICER, null, null),
                                new ProgressQueries.Filter(null, JULY, ReportState.REPORTED),
                                PageRequest.first(5))
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.edition()).isEqualTo(2));
    }

    private Project add(String unit, Stage stage, @Nullable EnterpriseId owner, int wan) {
        Sheet sheet = ProjectFixture.sheet(null, owner, Money.ofWan(wan));
        Project project = Project.recorded(
                new ProjectId(UUID.randomUUID()),
                new Sheet(
                        sheet.heading(),
                        new Sheet.Site(new ReportingUnitId(unit), "", ""),
                        sheet.parties(),
                        sheet.content(),
                        sheet.investment(),
                        sheet.expected(),
                        sheet.conduct()),
                stage,
                LocalDate.of(2024, 1, 1),
                true,
                ProjectFixture.RULES);
        projects.add(project);
        return project;
    }

    private void tell(Project project, YearMonth month, int edition, int wan, int percent) {
        reports.add(new MonthlyReport(
                project.id(),
                month,
                edition,
                new MonthlyReport.Told(Money.ofWan(wan), percent, "推进", "", "", ""),
                ReportState.REPORTED,
                month.atDay(20),
                false,
                "",
                UserId.SYSTEM,
                null,
                null,
                Instant.EPOCH));
    }

    private static ProjectQueries.Filter floor(int wan) {
        return new ProjectQueries.Filter(null, null, null, null, null, Money.ofWan(wan), null, null, null, null);
    }

    private static ProjectQueries.Filter text(String words) {
        return new ProjectQueries.Filter(null, null, null, null, null, null, null, null, null, words);
    }

    private List<ProjectId> ids(ProjectQueries.Filter filter) {
        return queries.list(read(Role.PREFECTURE_OFFICER, null, null), filter, PageRequest.first(50)).items().stream()
                .map(ProjectQueries.Line::id)
                .toList();
    }

    private List<ProjectId> ids(Scope scope) {
        return queries.list(scope, ProjectQueries.Filter.ALL, PageRequest.first(50)).items().stream()
                .map(ProjectQueries.Line::id)
                .toList();
    }

    private static Scope read(Role role, @Nullable String unit, @Nullable EnterpriseId enterprise) {
        return scope(role, unit, enterprise, ProjectsRight.READ);
    }

    private static Scope scope(
            Role role, @Nullable String unit, @Nullable EnterpriseId enterprise, ProjectsRight right) {
        return new Actor(
                        new UserId(new UUID(9, 9)),
                        "",
                        role,
                        unit == null ? null : new ReportingUnitId(unit),
                        Set.of(),
                        enterprise,
                        "")
                .scopeFor(right);
    }
}
