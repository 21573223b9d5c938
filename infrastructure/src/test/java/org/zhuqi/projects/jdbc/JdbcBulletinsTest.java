package org.zhuqi.projects.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.seeing.Bulletin;
import org.zhuqi.projects.seeing.BulletinFixture;
import org.zhuqi.projects.seeing.Bulletins;
import org.zhuqi.projects.seeing.BulletinsContract;
import org.zhuqi.projects.seeing.usecase.BulletinQueries;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcBulletinsTest extends BulletinsContract {
    private final JdbcClient jdbc = TestDatabase.fresh().jdbc();
    private final Bulletins bulletins = ProjectAdapters.bulletins(jdbc);
    private final BulletinQueries queries = ProjectAdapters.bulletinQueries(jdbc);
    private final Projects projects = ProjectAdapters.projects(jdbc);

    @BeforeEach
    void place() {
        new ProjectDatabase(jdbc);
    }

    @Override
    protected Bulletins bulletins() {
        return bulletins;
    }

    @Test
    void nobody_changes_what_was_given_out() {
        bulletins.add(BulletinFixture.of(null, 1, ""));
        assertThatThrownBy(() ->
                        jdbc.sql("update project_bulletin set content = '{}'").update())
                .hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from project_bulletin").update())
                .hasStackTraceContaining("never changed");
    }

    @Test
    void the_list_shows_each_office_its_own() {
        Bulletin whole = BulletinFixture.of(null, 1, "");
        Bulletin yanji = BulletinFixture.of(ProjectFixture.YANJI, 1, "");
        bulletins.add(whole);
        bulletins.add(yanji);
        assertThat(queries.given(scope(Role.PREFECTURE_LEADER, null), PageRequest.first(1))
                        .next())
                .isNotNull();
        assertThat(queries.given(scope(Role.PREFECTURE_LEADER, null), PageRequest.first(9))
                        .items())
                .extracting(BulletinQueries.Given::id)
                .containsExactlyInAnyOrder(whole.id(), yanji.id());
        assertThat(queries.given(scope(Role.UNIT_OFFICER, "222401"), PageRequest.first(9))
                        .items())
                .extracting(BulletinQueries.Given::id)
                .containsExactly(yanji.id());
    }

    @Test
    void lines_and_sums_are_of_the_day() {
        Project project = ProjectFixture.at(Stage.BUILDING);
        projects.add(project);
        told(project, "2024-05-01", 30, "基础");
        told(project, "2024-07-01", 40, "主体");
        told(project, "2024-08-01", 500, "封顶");
        jdbc.sql("insert into project_light values (?, date '2024-07-02', 'RED'), (?, date '2024-08-02', 'GREEN')")
                .params(project.id().value(), project.id().value())
                .update();
        jdbc.sql("""
                insert into year_plan (project_id, year, edition, amount, curve, from_day, why, by_user, at)
                values (?, 2024, 1, 10000000, null, date '2024-01-01', '', gen_random_uuid(), now()),
                    (?, 2024, 2, 20000000, null, date '2024-08-05', '', gen_random_uuid(), now())""").params(project.id().value(), project.id().value()).update();
        ProjectFigureQueries.Asked july = asked(BulletinFixture.JULY);
        List<Bulletin.Line> lines = queries.lines(scope(Role.UNIT_OFFICER, "222401"), july, 5);
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.light()).isEqualTo(LightColour.RED);
            assertThat(line.done()).isEqualTo(Money.ofWan(70));
            assertThat(line.planned()).isEqualTo(Money.ofWan(1_000));
            assertThat(line.progress()).isEqualTo("主体");
        });
        assertThat(queries.units(scope(Role.PREFECTURE_OFFICER, null), july))
                .singleElement()
                .satisfies(sum -> {
                    assertThat(sum.unit()).isEqualTo(ProjectFixture.YANJI);
                    assertThat(sum.projects()).isEqualTo(1);
                    assertThat(sum.done()).isEqualTo(Money.ofWan(70));
                    assertThat(sum.lights().get(LightColour.RED)).isEqualTo(1);
                });
        assertThat(queries.units(scope(Role.UNIT_OFFICER, "222404"), july)).isEmpty();
        assertThat(queries.lines(scope(Role.PREFECTURE_OFFICER, null), asked(LocalDate.of(2024, 8, 31)), 5))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.light()).isEqualTo(LightColour.GREEN);
                    assertThat(line.planned()).isEqualTo(Money.ofWan(2_000));
                    assertThat(line.done()).isEqualTo(Money.ofWan(570));
                });
    }

    private void told(Project project, String month, int wan, String progress) {
        jdbc.sql("""
                insert into monthly_report (project_id, month, edition, counts, investment, percent, progress, aim, problems,
                    note, state, on_day, late, why, by_user, at)
                values (?, ?::date, 1, true, ?, 10, ?, '', '', '', 'LOCKED', ?::date, false, '', gen_random_uuid(), now())""")
                .params(project.id().value(), month, Money.ofWan(wan).yuan(), progress, month)
                .update();
    }

    private static ProjectFigureQueries.Asked asked(LocalDate asOf) {
        return new ProjectFigureQueries.Asked(asOf, null, null, Set.of(), null, null, null);
    }

    private static Scope scope(Role role, @Nullable String unit) {
        return new Actor(
                        new UserId(new UUID(9, 9)),
                        "",
                        role,
                        unit == null ? null : new ReportingUnitId(unit),
                        Set.of(),
                        null,
                        "")
                .scopeFor(ProjectsRight.READ);
    }
}
