package org.zhuqi.projects.progress.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.StageLaw;
import org.zhuqi.projects.jdbc.ProjectAdapters;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.progress.Judgements;
import org.zhuqi.projects.seeing.usecase.BoardQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.projects.usecase.ProjectQueries.Filter;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

/** How many projects stand where: the totals say what the projects say, whatever happened to them. */
class JdbcProjectCountsTest {
    private static final LocalDate AUGUST = LocalDate.of(2024, 8, 16);
    private static final Scope PREFECTURE = scope(Role.PREFECTURE_OFFICER, null);
    private static final Scope COUNTY = scope(Role.UNIT_OFFICER, "222401");

    private final JdbcClient jdbc = TestDatabase.fresh().jdbc();
    private final Projects projects = ProjectAdapters.projects(jdbc);
    private final ProjectQueries queries = ProjectAdapters.queries(jdbc);
    private final BoardQueries board = ProjectAdapters.board(jdbc);
    private final JdbcJudgements judgements = new JdbcJudgements(jdbc);

    @BeforeEach
    void place() {
        new ProjectDatabase(jdbc);
    }

    /** They change county, kind, level and cost, take steps, halt, are given up, and turn colour, in any order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void totals_are_always_what_the_projects_say(long seed) {
        Random random = new Random(seed);
        List<ProjectId> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(add(i, one(random, Stage.values()), sheet(random)));
        }
        for (int step = 0; step < 80; step++) {
            change(all, random);
            if (step % 20 == 0) {
                ProjectAdapters.foldTotals(jdbc);
            }
        }
        compare("seed " + seed);
        ProjectAdapters.foldTotals(jdbc);
        compare("folded, seed " + seed);
        assertThat(jdbc.sql("select count(*) - count(distinct (unit_id, stage, light, kind, key_level, halt))"
                                + " from project_count_total")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void classes_hold_their_own_bound_and_all_above_it() {
        add(1, Stage.BUILDING, sheet("222401", ProjectKind.INDUSTRY, null, 4_999));
        add(2, Stage.BUILDING, sheet("222401", ProjectKind.INDUSTRY, null, 5_000));
        add(3, Stage.IDEA, sheet("222404", ProjectKind.INDUSTRY, null, 70_000));
        List<Money> floors = List.of(Money.ofWan(100_000), Money.ofWan(10_000), Money.ofWan(5_000));
        assertThat(queries.bySize(PREFECTURE, Filter.ALL, floors))
                .containsExactly(
                        new ProjectQueries.Count("5000", 2, Money.ofWan(75_000)),
                        new ProjectQueries.Count("10000", 1, Money.ofWan(70_000)));
        assertThat(queries.bySize(COUNTY, Filter.ALL, floors))
                .containsExactly(new ProjectQueries.Count("5000", 1, Money.ofWan(5_000)));
    }

    private void change(List<ProjectId> all, Random random) {
        if (random.nextInt(5) == 0) {
            judgements.keep(all.stream()
                    .filter(id -> random.nextBoolean())
                    .map(id -> new Judgements.Kept(id, one(random, LightColour.values()), AUGUST))
                    .toList());
            return;
        }
        Project project =
                projects.find(one(random, all.toArray(ProjectId[]::new))).orElseThrow();
        if (project.standing().halt() == Halt.TERMINATED) {
            return;
        }
        List<Halt> halts = Stream.of(Halt.values())
                .filter(halt -> halt != project.standing().halt())
                .filter(StageLaw.from(project.standing().stage()).halts()::contains)
                .toList();
        projects.save(
                random.nextInt(4) == 0 && !halts.isEmpty()
                        ? project.halted(one(random, halts.toArray(Halt[]::new)), AUGUST, "停下")
                        : project.revised(sheet(random), ProjectFixture.RULES));
    }

    private void compare(String when) {
        List<Filter> filters = new ArrayList<>(List.of(Filter.ALL));
        filters.add(new Filter(null, null, new ReportingUnitId("222404"), null, null, null, null, null, null, null));
        filters.add(new Filter(
                Stage.BUILDING, null, null, ProjectKind.SOCIAL, KeyLevel.PROVINCE, null, null, null, null, null));
        filters.add(new Filter(null, null, null, null, null, null, null, LightColour.RED, null, null));
        filters.add(new Filter(null, Halt.TERMINATED, null, null, null, null, null, null, null, null));
        for (Scope scope : List.of(PREFECTURE, COUNTY)) {
            for (Filter filter : filters) {
                Filter ofProjects = ofProjects(filter);
                assertThat(plain(queries.byStage(scope, filter)))
                        .as(when)
                        .isEqualTo(plain(queries.byStage(scope, ofProjects)));
                assertThat(plain(queries.byUnitAndLight(scope, filter)))
                        .as(when)
                        .isEqualTo(plain(queries.byUnitAndLight(scope, ofProjects)));
                assertThat(columns(scope, filter)).as(when).isEqualTo(columns(scope, ofProjects));
                assertThat(queries.list(scope, filter, PageRequest.first(3)).total())
                        .as(when)
                        .isEqualTo(queries.list(scope, ofProjects, PageRequest.first(3))
                                .total());
            }
        }
    }

    /** Every project costs more than nothing, but the totals do not know what one costs. */
    private static Filter ofProjects(Filter filter) {
        return new Filter(
                filter.stage(),
                filter.halt(),
                filter.unit(),
                filter.kind(),
                filter.keyLevel(),
                Money.ZERO,
                null,
                filter.light(),
                null,
                null);
    }

    private static List<String> plain(List<ProjectQueries.Count> counts) {
        return counts.stream()
                .map(count -> count.key() + " " + count.projects() + " "
                        + count.total().yuan().stripTrailingZeros().toPlainString())
                .toList();
    }

    private String columns(Scope scope, Filter filter) {
        return board.board(scope, filter, 3).stream()
                .map(column -> column.stage() + " " + column.cards().total())
                .collect(Collectors.joining("\n"));
    }

    private ProjectId add(int number, Stage stage, Sheet sheet) {
        Project project = Project.recorded(
                new ProjectId(new UUID(68, number)),
                sheet,
                stage,
                LocalDate.of(2023, 1, 1),
                true,
                ProjectFixture.RULES);
        projects.add(project);
        return project.id();
    }

    private static Sheet sheet(Random random) {
        return sheet(
                one(random, "222401", "222404"),
                one(random, ProjectKind.INDUSTRY, ProjectKind.SOCIAL),
                random.nextBoolean() ? KeyLevel.PROVINCE : null,
                1_000 + random.nextInt(3) * 1_000);
    }

    private static Sheet sheet(String unit, ProjectKind kind, @Nullable KeyLevel level, int wan) {
        Sheet sheet = ProjectFixture.sheet(null, null, Money.ofWan(wan));
        return new Sheet(
                new Sheet.Heading(null, LocalText.ofZh("项目"), kind, level, null, ""),
                new Sheet.Site(new ReportingUnitId(unit), "", ""),
                sheet.parties(),
                sheet.content(),
                sheet.investment(),
                sheet.expected(),
                sheet.conduct());
    }

    @SafeVarargs
    private static <T> T one(Random random, T... choice) {
        return choice[random.nextInt(choice.length)];
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
