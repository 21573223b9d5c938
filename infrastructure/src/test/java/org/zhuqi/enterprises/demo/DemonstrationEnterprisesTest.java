package org.zhuqi.enterprises.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseFilter;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.enterprises.usecase.EnterpriseQueries.Count;
import org.zhuqi.enterprises.usecase.EnterpriseQueries.Line;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.shared.place.DemonstrationData;
import org.zhuqi.shared.place.FirstStart;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationEnterprisesTest {
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);
    private static final String SRDI = "srdi-provincial";

    private final TestDatabase database = TestDatabase.fresh();
    private final DataSource dataSource = database.dataSource();
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final Scope everything = Actor.system().scopeFor(EnterpriseRight.READ);
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @BeforeAll
    void load() throws ClassNotFoundException {
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(dataSource));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(JsonMapper.class, () -> new JsonMapper());
        context.registerBean(PlaceFiles.class, () -> new PlaceFiles(new DefaultResourceLoader(), "yanbian"));
        context.register(
                Class.forName("org.zhuqi.accounts.jdbc.JdbcReportingUnits"),
                Class.forName("org.zhuqi.accounts.place.UnitsOfThePlace"));
        context.scan("org.zhuqi.enterprises.jdbc", "org.zhuqi.enterprises.place");
        context.register(DemonstrationEnterprises.class);
        context.refresh();
        context.getBean(FirstStart.class).load();
        DemonstrationData data = context.getBean(DemonstrationData.class);
        database.transactions(dataSource).executeWithoutResult(status -> data.load());
    }

    @AfterAll
    void close() {
        context.close();
    }

    @Test
    void threeHundredAndNineteenAreInTheDirectoryOfJune2024() {
        assertThat(count(new Count.AboveScale(YearMonth.of(2024, 6)))).isEqualTo(319);
    }

    @Test
    void eightyFourHoldTheProvincialTitleOnTheLastOfJuneTwentyOfThemFirstGrantedIn2024() {
        assertThat(count(new Count.TitleHolders(SRDI, JUNE))).isEqualTo(84);
        assertThat(jdbc.sql("""
                                select count(*) from (select enterprise_id, min(held_from) as first
                                    from enterprise_title where kind = 'srdi-provincial' group by enterprise_id) as f
                                where first >= date '2024-01-01' and exists (select 1 from enterprise_title t
                                    where t.enterprise_id = f.enterprise_id and t.held_from <= date '2024-06-30'
                                        and (t.held_to is null or t.held_to >= date '2024-06-30')
                                        and (t.cancelled_on is null or t.cancelled_on > date '2024-06-30'))
                                """).query(Long.class).single()).isEqualTo(20);
        assertThat(count(new Count.TitleHolders(SRDI, LocalDate.of(2024, 12, 31))))
                .as("nobody joins or loses it later in the year")
                .isEqualTo(84);
    }

    @Test
    void everybodyIsThereOnceAndUnitsAndZonesHaveTheirs() {
        assertThat(count(new Count.OnRecord(JUNE))).isEqualTo(6 + 319 + 400);
        for (String unit : List.of(
                "222401", "222402", "222403", "222404", "222405", "222406", "222424", "222426", "YJGX", "HCGJ")) {
            assertThat(context.getBean(EnterpriseQueries.class)
                            .count(everything, new Count.AboveScale(YearMonth.of(2024, 6)), new ReportingUnitId(unit)))
                    .as(unit)
                    .isPositive();
        }
    }

    @Test
    void realEnterprisesCarryOnlyWhatTheReportStates() {
        List<Line> named = named();
        assertThat(named)
                .extracting(Line::nameZh)
                .containsExactlyInAnyOrder(
                        "吉林省汇融生物科技有限公司", "卡森（吉林）细胞资源库管理有限公司", "美年大健康", "延边龙康食品有限公司", "吉林凯莱英医药", "吉林金派格药业");
        assertThat(named).allSatisfy(line -> {
            assertThat(line.demonstration()).isTrue();
            assertThat(line.industry()).isNull();
            assertThat(line.size()).isNull();
            assertThat(line.aboveScale()).isFalse();
        });
        assertThat(jdbc.sql("""
                                select count(*) from enterprise e where e.credit_code is null and (
                                    exists (select 1 from enterprise_fact f where f.enterprise_id = e.id)
                                    or exists (select 1 from enterprise_title t where t.enterprise_id = e.id)
                                    or exists (select 1 from directory_membership m where m.enterprise_id = e.id)
                                    or e.contacts <> '[]'::jsonb)
                                """).query(Long.class).single()).isZero();
        assertThat(lines("卡森(吉林)")).singleElement().satisfies(line -> {
            assertThat(line.unit()).isEqualTo(new ReportingUnitId("YJGX"));
            assertThat(context.getBean(EnterpriseQueries.class).find(everything, line.id()))
                    .hasValueSatisfying(view ->
                            assertThat(view.shareholders()).extracting("name").containsExactly("山东卡森细胞治疗工程技术有限公司"));
        });
        assertThat(lines("龙康"))
                .singleElement()
                .satisfies(line -> assertThat(line.unit()).isEqualTo(new ReportingUnitId("222400")));
    }

    @Test
    void inventedOnesHaveDifferentValidCodesAndTheFirstFiveAreReadyToApply() {
        List<String> codes = jdbc.sql("select credit_code from enterprise where credit_code is not null")
                .query(String.class)
                .list();
        Set<String> different = new HashSet<>(codes);
        assertThat(different)
                .hasSize(719)
                .allSatisfy(code -> assertThat(CreditCode.judge(code).valid()).isTrue());
        assertThat(List.of("示范企业001", "示范企业002", "示范企业003", "示范企业004", "示范企业005"))
                .allSatisfy(name -> assertThat(lines(name)).singleElement().satisfies(line -> {
                    assertThat(line.aboveScale()).isTrue();
                    assertThat(line.industry()).startsWith("C");
                    assertThat(line.size()).isNotNull();
                }));
    }

    @Test
    void historyEndsByTheMiddleOfAugust2024() {
        assertThat(jdbc.sql("""
                                select greatest((select max(recorded_at)::date from enterprise_fact),
                                    (select max(as_of) from enterprise_fact),
                                    (select max(held_from) from enterprise_title),
                                    (select max(entered) from directory_membership),
                                    (select max(recorded_on) from enterprise))
                                """).query(LocalDate.class).single()).isBeforeOrEqualTo(LocalDate.of(2024, 8, 15));
    }

    private long count(Count what) {
        return context.getBean(EnterpriseQueries.class).count(everything, what, null);
    }

    /** Those without a code, found by every name in turn. */
    private List<Line> named() {
        return jdbc.sql("select name_zh from enterprise where credit_code is null").query(String.class).list().stream()
                .flatMap(name -> lines(name).stream())
                .toList();
    }

    private List<Line> lines(String text) {
        return context.getBean(EnterpriseQueries.class)
                .list(
                        everything,
                        EnterpriseFilter.builder().text(text).on(JUNE).build(),
                        new PageRequest(null, 100, "-name"))
                .items();
    }
}
