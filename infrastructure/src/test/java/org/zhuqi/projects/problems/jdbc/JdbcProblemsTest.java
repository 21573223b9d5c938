package org.zhuqi.projects.problems.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.jdbc.ProjectAdapters;
import org.zhuqi.projects.problems.Problem;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.problems.ProblemKind;
import org.zhuqi.projects.problems.ProblemLevel;
import org.zhuqi.projects.problems.ProblemState;
import org.zhuqi.projects.problems.Problems;
import org.zhuqi.projects.problems.ProblemsContract;
import org.zhuqi.projects.problems.usecase.ProblemQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcProblemsTest extends ProblemsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");
    private static final LocalDate DAY = LocalDate.of(2024, 9, 6);

    private final JdbcClient jdbc = DATABASE.jdbc();
    private final Problems problems = new JdbcProblems(jdbc);
    private final ProblemQueries queries = new JdbcProblemQueries(jdbc);
    private Project project = ProjectFixture.at(Stage.BUILDING);
    private EnterpriseId owner = new EnterpriseId(UUID.randomUUID());

    @BeforeEach
    void place() {
        owner = new ProjectDatabase(jdbc).enterprise();
        project = ProjectFixture.at(Stage.BUILDING, owner);
        ProjectAdapters.projects(jdbc).add(project);
    }

    @Override
    protected Problems problems() {
        return problems;
    }

    @Override
    protected ProjectId project() {
        return project.id();
    }

    @Test
    void lists_are_narrowed_and_paged_and_the_most_urgent_stands_first() {
        for (int i = 1; i <= 5; i++) {
            problems.add(problem(i, ProjectFixture.YANJI));
        }
        Problem fourth = problems.find(new ProblemId(new UUID(54, 4))).orElseThrow();
        problems.save(fourth.solvedOn(DAY));
        Scope all = scope(Role.PREFECTURE_OFFICER, null, null);
        Page<ProblemQueries.Line> first = queries.list(all, ProblemQueries.Filter.ALL, new PageRequest(null, 3, null));
        assertThat(first.total()).isEqualTo(5);
        assertThat(first.items())
                .extracting(line -> line.id().value().getLeastSignificantBits())
                .containsExactly(5L, 4L, 3L);
        assertThat(queries.list(all, ProblemQueries.Filter.ALL, new PageRequest(first.next(), 3, null))
                        .items())
                .extracting(line -> line.id().value().getLeastSignificantBits())
                .containsExactly(2L, 1L);
        assertThat(queries.list(all, filter(ProblemState.SOLVED, null), PageRequest.first(9))
                        .items())
                .extracting(ProblemQueries.Line::solved)
                .containsExactly(DAY);
        assertThat(queries.list(all, filter(null, DAY), PageRequest.first(9)).items())
                .as("due before the day")
                .hasSize(2);
        assertThat(queries.list(all, ProblemQueries.Filter.of(project.id()), PageRequest.first(9))
                        .items())
                .hasSize(5);
        assertThat(queries.urgent(all, ProblemLevel.COUNTY, 2))
                .extracting(line -> line.id().value().getLeastSignificantBits())
                .containsExactly(5L, 3L);
        assertThat(queries.urgent(all, ProblemLevel.PREFECTURE, 2)).isEmpty();
    }

    @Test
    void who_answers_for_it_sees_it_besides_the_projects_own_and_its_owner() {
        problems.add(problem(1, HUNCHUN));
        assertThat(seen(scope(Role.UNIT_OFFICER, ProjectFixture.YANJI, null))).isEqualTo(1);
        assertThat(seen(scope(Role.UNIT_OFFICER, HUNCHUN, null))).isEqualTo(1);
        assertThat(seen(scope(Role.UNIT_OFFICER, new ReportingUnitId("222405"), null)))
                .isZero();
        assertThat(seen(scope(Role.ENTERPRISE_CLERK, null, owner))).isEqualTo(1);
        assertThat(seen(scope(Role.ENTERPRISE_CLERK, null, new EnterpriseId(UUID.randomUUID()))))
                .isZero();
    }

    @Test
    void an_enterprises_list_is_looked_up_from_its_own_projects_however_long_the_ledger() {
        problems.add(problem(1, HUNCHUN));
        jdbc.sql("""
                insert into project (id, name_zh, kind, source, unit_id, address, park, parties, content, investment, expected,
                    conduct, schedule, stage, since, before, excused, search_words, demonstration, version)
                select gen_random_uuid(), name_zh || n, kind, source, unit_id, address, park, parties, content, investment,
                    expected, conduct, schedule, stage, since, before, excused, search_words, demonstration, version
                from project, generate_series(1, 1000) n""").update();
        jdbc.sql("""
                insert into project_problem (id, project_id, kind, title, words, found, owner_unit, days, due, risen, level,
                    state, version)
                select gen_random_uuid(), p.id, 'MONEY', '资金', '', date '2024-01-01' + n, '222401', 10, date '2024-01-20' + n,
                    false, 'COUNTY', 'OPEN', 0
                from project p, generate_series(1, 20) n where p.id <> ?""").param(project.id().value()).update();
        jdbc.sql("analyze project, project_owner, project_problem").update();
        assertThat(seen(scope(Role.ENTERPRISE_CLERK, null, owner))).isEqualTo(1);
        String from = "explain select b.id from project_problem b join project p on p.id = b.project_id where ";
        String latest = " order by b.found desc, b.id desc limit 51";
        assertThat(plan(from + "b.project_id in (select o.project_id from project_owner o where o.enterprise_id = '"
                        + owner + "')" + latest))
                .contains("project_problem_of")
                .doesNotContain("Seq Scan on project_problem", "project_problem_latest");
        assertThat(plan(from + "(p.unit_id in ('222401') or b.owner_unit in ('222401'))" + latest))
                .contains("project_problem_latest")
                .doesNotContain("Seq Scan on project_problem");
    }

    private String plan(String sql) {
        return String.join("\n", jdbc.sql(sql).query(String.class).list());
    }

    private int seen(Scope scope) {
        return queries.list(scope, ProblemQueries.Filter.ALL, PageRequest.first(9))
                .items()
                .size();
    }

    /** The higher its number the later found and the sooner due. */
    private Problem problem(int number, ReportingUnitId unit) {
        return Problem.found(
                new ProblemId(new UUID(54, number)),
                project.id(),
                new Problem.Stated(ProblemKind.MONEY, "资金", "未到位", DAY.minusDays(9 - number)),
                unit,
                Problem.Term.of(10, DAY.plusDays(2 - number)));
    }

    private static ProblemQueries.Filter filter(@Nullable ProblemState state, @Nullable LocalDate overdueOn) {
        return new ProblemQueries.Filter(null, null, null, null, state, overdueOn);
    }

    private static Scope scope(Role role, @Nullable ReportingUnitId unit, @Nullable EnterpriseId enterprise) {
        return new Actor(new UserId(new UUID(52, 7)), "某某", role, unit, Set.of(), enterprise, "")
                .scopeFor(ProjectsRight.READ);
    }
}
