package org.zhuqi.projects.resumptions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.jdbc.ProjectAdapters;
import org.zhuqi.projects.resumptions.Resumption;
import org.zhuqi.projects.resumptions.usecase.ResumptionQueries;
import org.zhuqi.projects.resumptions.usecase.ResumptionQueries.Filter;
import org.zhuqi.projects.resumptions.usecase.ResumptionQueries.Line;
import org.zhuqi.projects.resumptions.usecase.ResumptionQueries.State;
import org.zhuqi.projects.seeing.SeeingRules;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.projects.usecase.StartRateQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

/** It is 10 May 2025; plans of the year expect their first money in April. */
class JdbcResumptionQueriesTest {
    private static final LocalDate MAY = LocalDate.of(2025, 5, 10);
    private static final JdbcClient JDBC = TestDatabase.fresh().jdbc();
    private final Projects projects = ProjectAdapters.projects(JDBC);
    private final ResumptionQueries queries = ProjectAdapters.resumptions(JDBC);
    private final StartRateQueries rates = ProjectAdapters.startRates(JDBC);
    private int made;
    private ProjectDatabase database = new ProjectDatabase(JDBC);

    @BeforeEach
    void empty() {
        database = new ProjectDatabase(JDBC);
    }

    private Project begun(String month, Stage stage, @Nullable EnterpriseId owner) {
        Project project = Project.recorded(
                        new ProjectId(new UUID(66, ++made)),
                        ProjectFixture.sheet(null, owner, Money.ofWan(5_000)),
                        stage,
                        LocalDate.of(2024, 3, 1),
                        true,
                        ProjectFixture.RULES)
                .promised(new Milestone(MilestoneKind.START, null, null, RoughDate.parse(month), ""), MAY);
        projects.add(project);
        return projects.find(project.id()).orElseThrow();
    }

    /** With a plan of which nothing is due before the month. */
    private ProjectId planned(Project project, int first) {
        String[] curve = new String[12];
        for (int month = 1; month <= curve.length; month++) {
            curve[month - 1] = month < first ? "0/1" : month + "/12";
        }
        JDBC.sql("""
                insert into year_plan (project_id, year, edition, amount, curve, from_day, why, by_user, at)
                values (?, 2025, 1, 1000, ?, date '2025-01-01', '', gen_random_uuid(), now())""").params(project.id().value(), curve).update();
        return project.id();
    }

    private void recorded(ProjectId id, @Nullable String due, @Nullable String resumed) {
        new JdbcResumptions(JDBC)
                .save(new Resumption(
                        id,
                        2025,
                        new Resumption.Days(
                                due == null ? null : LocalDate.parse(due),
                                resumed == null ? null : LocalDate.parse(resumed),
                                ""),
                        UserId.SYSTEM,
                        "",
                        Instant.EPOCH,
                        0));
    }

    private void invested(ProjectId id, YearMonth month) {
        JDBC.sql("""
                insert into monthly_report (project_id, month, edition, counts, investment, percent, progress, aim,
                    problems, note, state, on_day, late, why, by_user, at)
                values (?, ?, 1, true, 10, 10, '', '', '', '', 'LOCKED', ?, false, '', gen_random_uuid(), now())""").params(id.value(), month.atDay(1), month.atDay(20)).update();
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

    private List<Line> list(Scope scope, Filter filter) {
        List<Line> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<Line> page = queries.list(scope, filter, MAY, new PageRequest(after, 1, null));
            all.addAll(page.items());
            after = page.next();
        } while (after != null && all.size() < 20);
        return all;
    }

    private StartRateQueries.Rate rate(String day) {
        return rates.rate(
                scope(Role.PREFECTURE_OFFICER, null, null),
                new StartRateQueries.Wanted(StartRateQueries.Part.RESUME, SeeingRules.StartsDue.BY_THE_DAY),
                ProjectFigureQueries.Asked.of(LocalDate.parse(day)));
    }

    @Test
    void each_stands_where_its_day_and_its_records_put_it() {
        ProjectId waits = planned(begun("2024-09", Stage.BUILDING, null), 4);
        ProjectId plannedLater = planned(begun("2024-09", Stage.BUILDING, null), 4);
        recorded(plannedLater, "2025-06-01", null);
        ProjectId resumed = planned(begun("2023-05", Stage.STARTED, null), 4);
        recorded(resumed, null, "2025-04-20");
        ProjectId works = planned(begun("2024-05", Stage.BUILDING, null), 4);
        invested(works, YearMonth.of(2025, 4));
        ProjectId nobodyPlanned = begun("2024-05", Stage.BUILDING, null).id();
        planned(begun("2025-02", Stage.BUILDING, null), 4);
        planned(begun("2024-02", Stage.COMPLETED, null), 4);
        Project stopped = begun("2024-02", Stage.BUILDING, null);
        planned(stopped, 4);
        recorded(stopped.id(), null, "2025-04-02");
        projects.save(stopped.halted(Halt.STOPPED, MAY, "供热未接入"));

        Scope all = scope(Role.PREFECTURE_LEADER, null, null);
        assertThat(list(all, Filter.ALL))
                .extracting(Line::project, Line::due, Line::state)
                .containsExactlyInAnyOrder(
                        row(waits, "2025-04-30", State.OVERDUE),
                        row(plannedLater, "2025-06-01", State.AWAITED),
                        row(resumed, "2025-04-30", State.RESUMED),
                        row(works, "2025-04-30", State.RESUMED),
                        row(nobodyPlanned, null, State.AWAITED),
                        row(stopped.id(), "2025-04-30", State.OVERDUE));
        assertThat(list(all, Filter.ALL).getLast().project()).as("far away").isEqualTo(nobodyPlanned);
        assertThat(list(all, Filter.OVERDUE)).extracting(Line::project).containsExactlyInAnyOrder(waits, stopped.id());
        assertThat(list(all, new Filter(null, null, null, State.RESUMED)))
                .extracting(Line::resumed)
                .containsExactlyInAnyOrder(LocalDate.of(2025, 4, 20), null);
        assertThat(queries.list(all, new Filter(null, null, null, State.AWAITED), MAY, PageRequest.first(9))
                        .total())
                .isEqualTo(2);
        assertThat(queries.find(all, waits, MAY)).map(Line::state).contains(State.OVERDUE);
        assertThat(queries.find(all, waits, LocalDate.of(2024, 5, 10)))
                .as("in the year in which it begins nothing goes on")
                .isEmpty();
    }

    private static Tuple row(ProjectId id, @Nullable String due, State state) {
        return tuple(id, due == null ? null : LocalDate.parse(due), state);
    }

    @Test
    void the_rate_goes_by_the_days_that_were_recorded_and_else_by_reports() {
        ProjectId one = planned(begun("2024-09", Stage.BUILDING, null), 4);
        ProjectId other = planned(begun("2024-09", Stage.BUILDING, null), 4);
        ProjectId third = planned(begun("2024-09", Stage.BUILDING, null), 4);
        recorded(one, "2025-04-10", "2025-04-20");
        recorded(third, "2025-06-01", null);
        invested(other, YearMonth.of(2025, 4));
        assertThat(rate("2025-04-09")).isEqualTo(new StartRateQueries.Rate(0, 0));
        assertThat(rate("2025-04-19")).isEqualTo(new StartRateQueries.Rate(1, 0));
        assertThat(rate("2025-04-20")).isEqualTo(new StartRateQueries.Rate(1, 1));
        assertThat(rate("2025-05-10")).isEqualTo(new StartRateQueries.Rate(2, 2));
        assertThat(rate("2025-06-01")).isEqualTo(new StartRateQueries.Rate(3, 2));
    }

    @Test
    void everybody_sees_what_is_within_reach_and_may_narrow_it() {
        EnterpriseId owner = database.enterprise();
        ProjectId own = planned(begun("2024-09", Stage.BUILDING, owner), 4);
        planned(begun("2024-09", Stage.BUILDING, null), 4);
        assertThat(list(scope(Role.ENTERPRISE_CLERK, null, owner), Filter.OVERDUE))
                .extracting(Line::project)
                .containsExactly(own);
        assertThat(list(scope(Role.UNIT_OFFICER, "222401", null), Filter.ALL)).hasSize(2);
        Scope hunchun = scope(Role.UNIT_OFFICER, "222404", null);
        assertThat(list(hunchun, Filter.ALL)).isEmpty();
        assertThat(queries.find(hunchun, own, MAY)).isEmpty();
        Scope all = scope(Role.PREFECTURE_OFFICER, null, null);
        assertThat(list(all, new Filter(new ReportingUnitId("222404"), null, null, null)))
                .isEmpty();
        assertThat(list(all, new Filter(null, null, "副州长", null))).hasSize(2);
        assertThat(list(all, new Filter(null, KeyLevel.NATIONAL, null, null))).isEmpty();
    }
}
