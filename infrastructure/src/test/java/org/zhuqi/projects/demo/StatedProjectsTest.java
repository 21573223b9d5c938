package org.zhuqi.projects.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Wording;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.jdbc.ProjectAdapters;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.databind.json.JsonMapper;

/** The lines of the source text about projects, each computed from what is stored (docs/domain.md §14). */
class StatedProjectsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 8, 26);
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = DATABASE.jdbc();

    private static final Projects PROJECTS = ProjectAdapters.projects(JDBC);

    @BeforeAll
    static void stored() throws IOException {
        new ProjectDatabase(JDBC);
        JDBC.sql("""
                insert into reporting_unit (id, kind, name_zh, parent, host_county, active) values
                    ('YJGX', 'ZONE', '延吉高新区', '222400', '222401', true),
                    ('222405', 'COUNTY', '龙井', '222400', null, true)
                """).update();
        try (InputStream in = new PlaceFiles(new DefaultResourceLoader(), "yanbian").open("demo/projects.json")) {
            new StatedProjects(JsonMapper.builder().build())
                    .read(in, name -> null, DAY, ProjectFixture.RULES)
                    .forEach(PROJECTS::add);
        }
    }

    @Test
    void s03_s05_the_cell_park_has_its_areas_and_seven_yi_without_decimals() {
        Sheet sheet = project("cell-park").sheet();
        assertThat(sheet.content().land()).isEqualTo(Approximate.parse("4.35万"));
        assertThat(sheet.content().floor()).isEqualTo(Approximate.parse("12.28万"));
        assertThat(worded(sheet.investment().total())).isEqualTo("7亿元");
    }

    @Test
    void s07_one_agreement_is_in_force_with_the_university() {
        assertThat(project("cell-park").sheet().content().agreements())
                .singleElement()
                .satisfies(agreement -> {
                    assertThat(agreement.parties()).containsExactly("延吉高新区", "延边大学");
                    assertThat(agreement.subject()).isEqualTo("共建延吉转化医学研究中心");
                    assertThat(agreement.inForce()).isTrue();
                });
    }

    @Test
    void s10_s11_the_investor_is_named_and_the_area_keeps_its_about() {
        Sheet sheet = project("kasen").sheet();
        assertThat(sheet.parties().investors()).containsExactly(new Sheet.Investor("山东卡森细胞治疗工程技术有限公司", "山东"));
        assertThat(sheet.content().operating()).hasToString("约7800");
        assertThat(sheet.content().operating().worded("7800").zh()).isEqualTo("约7800");
    }

    @Test
    void s12_s13_the_trial_is_expected_in_september_and_the_target_is_no_actual() {
        Project kasen = project("kasen");
        Milestone trial = kasen.schedule().milestone(MilestoneKind.TRIAL).orElseThrow();
        assertThat(trial.forecast()).isEqualTo(RoughDate.parse("2024-09"));
        assertThat(trial.actual()).isNull();
        assertThat(kasen.sheet().expected().targets())
                .containsExactly(new Sheet.Target(2025, "产值", Money.ofWan(10_000)));
        assertThat(kasen.sheet().expected().phases())
                .extracting(phase -> phase.from().from(), phase -> phase.to().to())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31)),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    }

    @Test
    void s19_s21_the_corn_lies_in_its_base_with_two_certificates_a_first_and_an_order() {
        Sheet sheet = project("corn").sheet();
        assertThat(sheet.site().park()).isEqualTo("延边高科技绿色食品孵化基地");
        assertThat(sheet.content().certificates().stream().filter(each -> each.valid(DAY)))
                .extracting(Sheet.Certificate::issuer)
                .containsExactly("欧盟", "美国");
        assertThat(sheet.content().products().stream()
                        .filter(product -> !product.evidence().isEmpty()))
                .extracting(Sheet.Product::name)
                .containsExactly("调味甜玉米粒");
        assertThat(sheet.content().orders()).extracting(Sheet.Order::buyer).containsExactly("德乐公司");
    }

    @Test
    void s22_s23_more_than_three_hundred_hectares_are_harvested_from_the_first_ten_days_of_august() {
        Sheet.RawMaterial corn =
                project("corn").sheet().content().rawMaterials().getFirst();
        assertThat(corn.county().value()).isEqualTo("222405");
        assertThat(corn.hectares().worded("300").zh() + "公顷").isEqualTo("300多公顷");
        assertThat(Wording.holds(300, corn.hectares().value())).isTrue();
        assertThat(corn.sown()).isEqualTo(RoughDate.parse("2024-05"));
        assertThat(corn.harvest().from()).isEqualTo(LocalDate.of(2024, 8, 1));
        assertThat(corn.harvest().to()).isEqualTo(LocalDate.of(2024, 8, 10));
    }

    @Test
    void s24_the_last_milestone_reached_is_the_arrival_of_the_equipment() {
        Project corn = project("corn");
        assertThat(corn.lastReached().orElseThrow().kind()).isEqualTo(MilestoneKind.EQUIPMENT_ARRIVED);
        assertThat(corn.schedule().milestones())
                .extracting(Milestone::kind)
                .containsExactly(
                        MilestoneKind.EQUIPMENT_ARRIVED, MilestoneKind.COMMISSIONING, MilestoneKind.PRODUCTION);
    }

    @Test
    void s25_to_s30_five_thousand_wan_two_lines_and_seven_thousand_wan_a_year() {
        Project corn = project("corn");
        assertThat(ProjectFixture.RULES.sizeClass(corn.total())).contains(Money.ofWan(5_000));
        List<Sheet.Line> lines = corn.sheet().content().lines();
        List<Sheet.Product> products = corn.sheet().content().products();
        assertThat(lines)
                .containsExactly(
                        new Sheet.Line("甜玉米粒生产线", Approximate.parse("10"), "t/h"),
                        new Sheet.Line("真空糯玉米生产线", Approximate.parse("20000"), "cobs/h"));
        assertThat(hours(products.get(0), lines.get(0))).isEqualByComparingTo("600");
        assertThat(hours(products.get(1), lines.get(1))).isEqualByComparingTo("800");
        assertThat(worded(corn.sheet().expected().output())).isEqualTo("7000万元");
    }

    @Test
    void s17_s18_projects_are_counted_by_sector_and_kind() {
        ProjectQueries queries = ProjectAdapters.queries(JDBC);
        var scope = Actor.system().scopeFor(ProjectsRight.READ);
        assertThat(queries.list(scope, sector("C27"), PageRequest.first(9)).items())
                .extracting(line -> line.name().zh())
                .containsExactlyInAnyOrder("吉林凯莱英医药生物中间体项目", "吉林金派格药业化药原料生产基地项目");
        assertThat(queries.list(scope, sector("C13"), PageRequest.first(9)).items())
                .hasSize(1);
        assertThat(queries.byStage(scope, sector("C27")))
                .singleElement()
                .satisfies(count -> assertThat(count.projects()).isEqualTo(2));
    }

    @Test
    void s25_five_thousand_wan_fall_in_the_class_that_begins_there_and_seven_yi_in_three() {
        assertThat(ProjectAdapters.queries(JDBC)
                        .bySize(
                                Actor.system().scopeFor(ProjectsRight.READ),
                                ProjectQueries.Filter.ALL,
                                ProjectFixture.RULES.sizeFloors()))
                .extracting(ProjectQueries.Count::key, ProjectQueries.Count::projects)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("5000", 2L),
                        org.assertj.core.groups.Tuple.tuple("10000", 1L),
                        org.assertj.core.groups.Tuple.tuple("50000", 1L));
    }

    @Test
    void s05_s07_s17_s18_s25_s30_the_figures_of_the_ledger_say_the_same() {
        assertThat(figure(ProjectFigureQueries.Figure.AGREEMENTS, null, Set.of()))
                .isEqualByComparingTo("1");
        assertThat(figure(ProjectFigureQueries.Figure.PROJECTS, "C27", Set.of()))
                .isEqualByComparingTo("2");
        assertThat(figure(ProjectFigureQueries.Figure.TOTAL, "C13", Set.of())).isEqualByComparingTo("50000000");
        assertThat(figure(ProjectFigureQueries.Figure.EXPECTED_OUTPUT, "C13", Set.of()))
                .isEqualByComparingTo("70000000");
        assertThat(figure(
                        ProjectFigureQueries.Figure.PROJECTS,
                        null,
                        Set.of(ProjectKind.DIGITAL_WORKSHOP, ProjectKind.SMART_FACTORY)))
                .as("the text names none")
                .isEqualByComparingTo("0");
    }

    @Test
    void s22_s26_s27_the_figures_of_the_ledger_keep_many_and_count_in_their_units() {
        assertThat(stated(MeasureUnit.HECTARES, ProjectFigureQueries.Figure.HECTARES, null))
                .isEqualTo("300多公顷");
        assertThat(stated(MeasureUnit.CAPACITY, ProjectFigureQueries.Figure.CAPACITY, "t/h"))
                .isEqualTo("10");
        assertThat(stated(MeasureUnit.CAPACITY, ProjectFigureQueries.Figure.CAPACITY, "cobs/h"))
                .isEqualTo("2万");
    }

    /** docs/domain.md: S28 and S29 against S26 and S27, S25 against S30. */
    @Test
    void s28_s29_s30_quantities_hours_and_the_ratio_of_output_to_investment() {
        Sheet corn = project("corn").sheet();
        assertThat(corn.content().products())
                .extracting(
                        Sheet.Product::name,
                        product -> product.quantity() == null
                                ? ""
                                : product.quantity().toString())
                .contains(
                        org.assertj.core.groups.Tuple.tuple("甜玉米粒", "6000"),
                        org.assertj.core.groups.Tuple.tuple("真空玉米棒", "16000000"));
        assertThat(corn.expected()
                        .output()
                        .yuan()
                        .divide(corn.investment().total().yuan()))
                .isEqualByComparingTo("1.4");
    }

    private static String stated(MeasureUnit unit, ProjectFigureQueries.Figure figure, @Nullable String capacity) {
        Approximate stated = ProjectAdapters.figures(JDBC)
                .stated(
                        Actor.system().scopeFor(ProjectsRight.READ),
                        figure,
                        new ProjectFigureQueries.Asked(DAY, null, null, Set.of(), null, null, null)
                                .withCapacityUnit(capacity));
        return Wording.of(unit, MeasureValue.of(stated.value(), stated.closeness()))
                .zh();
    }

    private static BigDecimal figure(
            ProjectFigureQueries.Figure figure, @Nullable String sector, Set<ProjectKind> kinds) {
        return ProjectAdapters.figures(JDBC)
                .sum(
                        Actor.system().scopeFor(ProjectsRight.READ),
                        figure,
                        new ProjectFigureQueries.Asked(DAY, null, null, kinds, null, null, sector));
    }

    private static ProjectQueries.Filter sector(String code) {
        return new ProjectQueries.Filter(null, null, null, null, null, null, code, null, null, null);
    }

    private static BigDecimal hours(Sheet.Product product, Sheet.Line line) {
        return product.quantity().value().divide(line.capacity().value());
    }

    private static String worded(Money money) {
        return Wording.of(MeasureUnit.YUAN, MeasureValue.of(money.yuan())).zh();
    }

    private static Project project(String id) {
        return PROJECTS.find(StatedProjects.id(id)).orElseThrow();
    }
}
