package org.zhuqi.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureContract;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.Parameter;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.jdbc.ParkAdapters;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.projects.jdbc.ProjectAdapters;
import org.zhuqi.projects.seeing.SeeingRules;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.projects.usecase.StartRateQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

/** Four projects of 4999.99万, 5000万, 1亿 and 5亿; the last two are digital, the last one started in June. */
class ProjectMeasuresTest {
    private static final LocalDate JULY = LocalDate.of(2024, 7, 31);
    private static final String CODE = "2024-222401-04-02-000066";
    private static final ParkId PARK = new ParkId(new UUID(66, 1));
    private static final UserId OFFICER = new UserId(new UUID(53, 100));
    private static final AnnotationConfigApplicationContext MEASURES = new AnnotationConfigApplicationContext();
    private static final JdbcClient JDBC = TestDatabase.fresh().jdbc();

    @BeforeAll
    static void fill() throws ClassNotFoundException {
        new ProjectDatabase(JDBC);
        Projects projects = ProjectAdapters.projects(JDBC);
        String[] totals = {"4999.99", "5000", "10000", "50000"};
        for (int i = 0; i < totals.length; i++) {
            Project project = project(i, Money.ofWan(totals[i]));
            projects.add(
                    i == 3
                            ? project
                            : project.promised(
                                    new Milestone(MilestoneKind.START, RoughDate.parse("2024-03"), null, null, ""),
                                    JULY));
            told(project.id(), YearMonth.of(2024, 6), 100);
            told(project.id(), YearMonth.of(2024, 8), 1_000);
            planned(project.id(), 1, 2_000, LocalDate.of(2024, 1, 1));
            planned(project.id(), 2, 3_000, LocalDate.of(2024, 8, 15));
        }
        Project last = projects.find(new ProjectId(new UUID(54, 103))).orElseThrow();
        LocalDate june = LocalDate.of(2024, 6, 10);
        projects.save(last.advanced(Stage.STARTED, june, "容缺"));
        projects.add(new ProjectMove(
                last.id(),
                Stage.PREPARATION,
                Stage.STARTED,
                null,
                null,
                june,
                "容缺",
                "",
                OFFICER,
                "某某",
                Instant.parse("2024-06-10T01:00:00Z")));
        JDBC.sql("""
                insert into park (id, name_zh, kind, unit_id, address, words, source, directions_zh, directions_ko,
                    directions_en, project_id, open, search_words, demonstration, version)
                values (?, '示范园区', 'INDUSTRIAL', '222401', '', '', '', '{}', '{}', '{}', ?, true, '', true, 0)""").params(PARK.value(), new UUID(54, 102)).update();
        MEASURES.registerBean(Clock.class, () -> Clock.systemUTC());
        MEASURES.registerBean(ParkQueries.class, () -> ParkAdapters.queries(JDBC));
        MEASURES.registerBean(ParkChoice.class);
        MEASURES.registerBean(
                CapacityUnits.class,
                () -> new CapacityUnits(List.of(
                        new CapacityUnits.CapacityUnit("t/h", new LocalText("吨/小时", "톤/시간", "t/h")),
                        new CapacityUnits.CapacityUnit("cobs/h", LocalText.ofZh("棒/小时")))));
        MEASURES.registerBean(ProjectFigureQueries.class, () -> ProjectAdapters.figures(JDBC));
        MEASURES.registerBean(StartRateQueries.class, () -> ProjectAdapters.startRates(JDBC));
        MEASURES.registerBean(SeeingRules.class, () -> new SeeingRules(Set.of(), SeeingRules.StartsDue.BY_THE_DAY));
        for (String name : new String[] {
            "ProjectsCount",
            "ProjectsTotalInvestment",
            "ProjectsCompletedInvestment",
            "ProjectsPlanOfYear",
            "ProjectsExpectedOutput",
            "ProjectsAgreements",
            "ProjectsDigital",
            "ProjectsLights",
            "ProjectsStartRate",
            "ProjectsResumptionRate",
            "ProjectsCapacity",
            "ProjectsRawMaterialArea"
        }) {
            MEASURES.register(Class.forName("org.zhuqi.projects.usecase." + name));
        }
        MEASURES.refresh();
    }

    private static Project project(int number, Money total) {
        Sheet sheet = ProjectFixture.sheet(null, null, total);
        boolean digital = number > 1;
        return Project.recorded(
                new ProjectId(new UUID(54, 100 + number)),
                new Sheet(
                        new Sheet.Heading(
                                number == 0 ? new ProjectCode(CODE) : null,
                                LocalText.ofZh("项目" + number),
                                digital ? ProjectKind.DIGITAL_WORKSHOP : ProjectKind.INDUSTRY,
                                number == 0 ? null : KeyLevel.PREFECTURE,
                                new IndustryCode(digital ? "C2710" : "C1373"),
                                ""),
                        new Sheet.Site(sheet.site().unit(), "", number == 1 ? "示范园区" : ""),
                        sheet.parties(),
                        sheet.content(),
                        new Sheet.Investment(
                                total, null, null, null, new Sheet.Funding(null, null, null, null), Money.ofWan(7)),
                        sheet.expected(),
                        sheet.conduct()),
                number == 3 ? Stage.PREPARATION : Stage.BUILDING,
                LocalDate.of(2024, 3, 1),
                true,
                ProjectFixture.RULES);
    }

    private static void told(ProjectId id, YearMonth month, int wan) {
        JDBC.sql("""
                insert into monthly_report (project_id, month, edition, counts, investment, percent, progress, aim,
                    problems, note, state, on_day, late, why, by_user, at)
                values (?, ?, 1, true, ?, 10, '', '', '', '', 'LOCKED', ?, false, '', ?, now())
                """)
                .params(id.value(), month.atDay(1), Money.ofWan(wan).yuan(), month.atDay(20), OFFICER.value())
                .update();
    }

    private static void planned(ProjectId id, int edition, int wan, LocalDate from) {
        JDBC.sql("""
                insert into year_plan (project_id, year, edition, amount, curve, from_day, why, by_user, at)
                values (?, 2024, ?, ?, null, ?, '', ?, now())
                """)
                .params(id.value(), edition, Money.ofWan(wan).yuan(), from, OFFICER.value())
                .update();
    }

    @AfterAll
    static void close() {
        MEASURES.close();
    }

    @Test
    void a_class_holds_its_own_bound_and_everything_above_it() {
        assertThat(value("projects.count", JULY, Map.of("size", "5000"))).isEqualTo("3个");
        assertThat(value("projects.count", JULY, Map.of("size", "10000"))).isEqualTo("2个");
        assertThat(value("projects.total-investment", JULY, Map.of("size", "10000")))
                .isEqualTo("6亿元");
        assertThat(value("projects.count", JULY, Map.of("size", "50000.01"))).isEqualTo("0个");
    }

    @Test
    void a_stage_is_the_one_of_the_day() {
        LocalDate may = LocalDate.of(2024, 5, 31);
        assertThat(value("projects.count", may, Map.of("stage", "PREPARATION"))).isEqualTo("1个");
        assertThat(value("projects.count", may, Map.of("stage", "STARTED"))).isEqualTo("0个");
        assertThat(value("projects.count", JULY, Map.of("stage", "STARTED"))).isEqualTo("1个");
        assertThat(value("projects.count", LocalDate.of(2024, 2, 1), Map.of("kind", "INDUSTRY")))
                .as("before the ledger knows of it")
                .isEqualTo("0个");
    }

    @Test
    void completed_is_what_was_before_and_the_months_that_had_ended() {
        assertThat(value("projects.completed-investment", LocalDate.of(2024, 6, 29), Map.of()))
                .isEqualTo("28万元");
        assertThat(value("projects.completed-investment", JULY, Map.of())).isEqualTo("428万元");
        assertThat(value("projects.completed-investment", LocalDate.of(2024, 8, 31), Map.of()))
                .isEqualTo("4428万元");
    }

    @Test
    void the_plan_is_the_edition_in_force_on_the_day() {
        assertThat(value("projects.plan-of-year", JULY, Map.of())).isEqualTo("8000万元");
        assertThat(value("projects.plan-of-year", LocalDate.of(2024, 8, 15), Map.of()))
                .isEqualTo("1.2亿元");
        assertThat(value("projects.plan-of-year", LocalDate.of(2025, 1, 1), Map.of()))
                .isEqualTo("0万元");
    }

    @Test
    void digital_ones_key_ones_and_those_of_a_sector_are_told_apart() {
        assertThat(value("projects.digital", JULY, Map.of())).isEqualTo("2个");
        assertThat(value("projects.digital", JULY, Map.of("kind", "SMART_FACTORY")))
                .isEqualTo("0个");
        assertThat(value("projects.count", JULY, Map.of("key-level", "PREFECTURE", "sector", "C27")))
                .isEqualTo("2个");
        assertThat(value("projects.agreements", JULY, Map.of())).isEqualTo("4项");
        assertThat(value("projects.expected-output", JULY, Map.of("sector", "C13")))
                .isEqualTo("1.4亿元");
    }

    @Test
    void a_rate_is_unknown_where_nobody_was_to_start() {
        assertThat(value("projects.start-rate", JULY, Map.of())).isEqualTo("100.0%");
        assertThat(measure("projects.start-rate")
                        .value(new MeasureQuery(
                                Actor.system().scopeFor(ProjectsRight.READ), JULY, null, Map.of("part", "RESUME")))
                        .value())
                .isNull();
        assertThat(value("projects.lights", JULY, Map.of("light", "NONE"))).isEqualTo("4个");
        assertThat(value("projects.lights", JULY, Map.of("light", "RED"))).isEqualTo("0个");
        assertThat(value("projects.lights", JULY, Map.of("light", "NONE", "official", "副县长")))
                .isEqualTo("0个");
    }

    @Test
    void one_project_is_asked_for_by_its_id_or_code_and_those_of_a_park_by_the_park() {
        String last = new UUID(54, 103).toString();
        assertThat(value("projects.total-investment", JULY, Map.of("project", last)))
                .isEqualTo("5亿元");
        assertThat(value("projects.total-investment", JULY, Map.of("project", CODE)))
                .isEqualTo("4999.99万元");
        assertThat(value("projects.raw-material-area", JULY, Map.of("project", last)))
                .isEqualTo("300多公顷");
        assertThat(value("projects.count", JULY, Map.of("project", last, "stage", "IDEA")))
                .isEqualTo("0个");
        assertThat(value("projects.total-investment", JULY, Map.of("park", PARK.toString())))
                .as("the one that says so and the one that builds it")
                .isEqualTo("1.5亿元");
        assertThat(value("projects.capacity", JULY, Map.of("capacity-unit", "t/h", "park", PARK.toString())))
                .isEqualTo("20吨/小时");
        assertThat(value("projects.agreements", JULY, Map.of("park", new UUID(66, 9).toString())))
                .isEqualTo("0项");
        assertThat(value("projects.start-rate", JULY, Map.of("project", new UUID(54, 102).toString())))
                .isEqualTo("100.0%");
        for (Measure measure : MEASURES.getBeansOfType(Measure.class).values()) {
            assertThat(measure.parameters()).extracting(Parameter::name).contains("project", "park");
        }
        assertThat(measure("projects.count").parameters())
                .filteredOn(parameter -> parameter.name().equals("park"))
                .singleElement()
                .satisfies(park -> assertThat(park.names().get())
                        .containsExactly(Map.entry(PARK.toString(), LocalText.ofZh("示范园区"))));
        for (String wrong : List.of("project", "park")) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> value("projects.count", JULY, Map.of(wrong, "玉米")));
        }
    }

    @Test
    void figures_of_the_records_keep_their_qualifiers() {
        assertThat(value("projects.raw-material-area", JULY, Map.of("size", "50000")))
                .isEqualTo("300多公顷");
        assertThat(value("projects.raw-material-area", JULY, Map.of())).isEqualTo("1200多公顷");
        assertThat(value("projects.capacity", JULY, Map.of("capacity-unit", "t/h")))
                .isEqualTo("40吨/小时");
        assertThat(value("projects.capacity", JULY, Map.of("capacity-unit", "棒/小时")))
                .isEqualTo("0棒/小时");
    }

    @Test
    void capacities_are_added_up_in_one_unit_of_the_dictionary_only() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> value("projects.capacity", JULY, Map.of("capacity-unit", "bushels")));
    }

    @Test
    void what_is_no_size_is_refused() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> value("projects.count", JULY, Map.of("size", "large")));
    }

    private static Measure measure(String id) {
        return MEASURES.getBeansOfType(Measure.class).values().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String value(String id, LocalDate asOf, Map<String, String> parameters) {
        Measure measure = measure(id);
        MeasureQuery query = new MeasureQuery(Actor.system().scopeFor(measure.right()), asOf, null, parameters);
        return measure.worded(query, measure.value(query)).zh();
    }

    private abstract static class Contract extends MeasureContract {
        private final String id;

        Contract(String id) {
            this.id = id;
        }

        @Override
        protected Measure measure() {
            return ProjectMeasuresTest.measure(id);
        }

        @Override
        protected MeasureQuery query() {
            return new MeasureQuery(
                    Actor.system().scopeFor(measure().right()),
                    JULY,
                    null,
                    id.equals("projects.capacity") ? Map.of("capacity-unit", "t/h") : Map.of());
        }
    }

    @Nested
    class Count extends Contract {
        Count() {
            super("projects.count");
        }
    }

    @Nested
    class TotalInvestment extends Contract {
        TotalInvestment() {
            super("projects.total-investment");
        }
    }

    @Nested
    class CompletedInvestment extends Contract {
        CompletedInvestment() {
            super("projects.completed-investment");
        }
    }

    @Nested
    class PlanOfYear extends Contract {
        PlanOfYear() {
            super("projects.plan-of-year");
        }
    }

    @Nested
    class ExpectedOutput extends Contract {
        ExpectedOutput() {
            super("projects.expected-output");
        }
    }

    @Nested
    class Lights extends Contract {
        Lights() {
            super("projects.lights");
        }

        @Override
        protected MeasureQuery query() {
            return new MeasureQuery(Actor.system().scopeFor(measure().right()), JULY, null, Map.of("light", "NONE"));
        }
    }

    @Nested
    class Capacity extends Contract {
        Capacity() {
            super("projects.capacity");
        }
    }

    @Nested
    class StartRate extends Contract {
        StartRate() {
            super("projects.start-rate");
        }
    }

    @Nested
    class RawMaterialArea extends Contract {
        RawMaterialArea() {
            super("projects.raw-material-area");
        }
    }

    @Nested
    class Agreements extends Contract {
        Agreements() {
            super("projects.agreements");
        }
    }
}
