package org.zhuqi.parks.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Wording;
import org.zhuqi.parks.BuildingStage;
import org.zhuqi.parks.ChainMap;
import org.zhuqi.parks.Park;
import org.zhuqi.parks.ParkKind;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.ZoneEntry;
import org.zhuqi.parks.jdbc.ParkAdapters;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.databind.json.JsonMapper;

/** The lines of the source text about parks and zones, each computed from what is stored (docs/domain.md §14). */
class StatedParksTest {
    private static final LocalDate DAY = LocalDate.of(2024, 8, 26);
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = DATABASE.jdbc();
    private static final ParkQueries QUERIES = ParkAdapters.queries(JDBC);
    private static final Actor PROGRAM = Actor.system();

    @BeforeAll
    static void stored() throws IOException {
        new ProjectDatabase(JDBC);
        JDBC.sql("""
                insert into reporting_unit (id, kind, name_zh, parent, host_county, active)
                values ('YJGX', 'ZONE', '延吉高新区', '222400', '222401', true)""").update();
        JDBC.sql("""
                insert into project (id, name_zh, kind, source, unit_id, address, park, parties, content, investment, expected,
                    conduct, schedule, stage, since, before, excused, search_words, demonstration, version)
                values (:id, '细胞产业园', 'INFRASTRUCTURE', '', 'YJGX', '', '', '{}', '{}', '{}', '{}', '{}', '{}', 'BUILDING',
                    '2024-08-26', 0, false, '', true, 0)""").param("id", StatedParks.id("project cell-park")).update();
        try (InputStream in = new PlaceFiles(new DefaultResourceLoader(), "yanbian").open("demo/parks.json")) {
            StatedParks.read(JsonMapper.builder().build(), in)
                    .put(
                            new StatedParks.Into(
                                    ParkAdapters.parks(JDBC),
                                    ParkAdapters.buildings(JDBC),
                                    ParkAdapters.tenancies(JDBC),
                                    ParkAdapters.zones(JDBC)),
                            name -> null,
                            DAY,
                            Instant.parse("2024-08-26T01:00:00Z"));
        }
    }

    private static ParkQueries.Line cells() {
        return QUERIES.list(
                        PROGRAM.scopeFor(ParksRight.READ),
                        new ParkQueries.Filter(null, null, StatedParks.parkId("cell-park"), null),
                        DAY,
                        PageRequest.first(1))
                .items()
                .getFirst();
    }

    private static Park park(String id) {
        return ParkAdapters.parks(JDBC).find(StatedParks.parkId(id)).orElseThrow();
    }

    @Test
    void s03_the_cell_park_has_its_areas_in_two_decimals_and_a_plot_ratio() {
        Park.Size size = cells().size();
        assertThat(worded(size.land())).isEqualTo("4.35万㎡");
        assertThat(worded(size.floor())).isEqualTo("12.28万㎡");
        assertThat(size.plotRatio()).contains(new BigDecimal("2.82"));
    }

    private static String worded(Approximate area) {
        return Wording.of(MeasureUnit.SQUARE_METRES, MeasureValue.of(area.value(), area.closeness()))
                .zh();
    }

    @Test
    void s04_its_directions_stand_in_a_list() {
        assertThat(park("cell-park").directions())
                .extracting(direction -> direction.zh())
                .containsExactly("干细胞、免疫细胞技术及制备", "试纸试剂等相关消耗品", "化妆品", "美容针剂", "保健品", "生物制药");
    }

    @Test
    void s05_the_project_that_builds_it_is_linked() {
        assertThat(park("cell-park").project()).isEqualTo(StatedParks.id("project cell-park"));
    }

    @Test
    void s06_three_centres_are_all_being_finished() {
        assertThat(QUERIES.buildings(PROGRAM.scopeFor(ParksRight.READ), StatedParks.parkId("cell-park"), DAY))
                .hasSize(3)
                .allSatisfy(building -> assertThat(building.stage()).isEqualTo(BuildingStage.FINISHING));
    }

    @Test
    void s08_five_links_are_planned_and_none_is_said_to_be_there() {
        ChainMap chain = ParkAdapters.parks(JDBC).chain(StatedParks.parkId("cell-park"));
        assertThat(chain.links()).extracting(link -> link.name().zh()).containsExactly("存储", "研发", "生产", "制备", "治疗");
        assertThat(chain.present(DAY)).isEqualTo(cells().present()).isZero();
        assertThat(cells().links()).isEqualTo(5);
        assertThat(chain.links().stream().filter(link -> link.state(DAY) == ChainMap.State.FORESEEN))
                .extracting(link -> link.name().zh())
                .containsExactly("存储", "制备");
    }

    @Test
    void s09_nine_tenants_are_there_of_whom_three_are_named() {
        assertThat(cells().tenants()).isEqualTo(9);
        assertThat(Wording.of(MeasureUnit.TENANTS, MeasureValue.of(cells().tenants()))
                        .zh())
                .isEqualTo("9家");
        List<ParkQueries.TenancyLine> tenancies = QUERIES.tenancies(
                        PROGRAM.scopeFor(ParksRight.TENANCIES),
                        ParkQueries.TenancyFilter.activeIn(StatedParks.parkId("cell-park")),
                        DAY,
                        PageRequest.first(20))
                .items();
        assertThat(tenancies.stream().map(ParkQueries.TenancyLine::tenant).filter(tenant -> tenant.name() != null))
                .extracting(tenant -> tenant.name())
                .containsExactlyInAnyOrder("吉林省汇融生物科技有限公司", "卡森（吉林）细胞资源库管理有限公司", "美年大健康");
        assertThat(tenancies)
                .allSatisfy(tenancy -> assertThat(tenancy.term().atLatest()).isTrue());
    }

    @Test
    void s19_the_corn_lies_in_an_incubator() {
        Park base = park("food-base");
        assertThat(base.profile().kind()).isEqualTo(ParkKind.INCUBATOR);
        assertThat(base.profile().name().zh()).isEqualTo("延边高科技绿色食品孵化基地");
        assertThat(base.size()).isEqualTo(new Park.Size(null, null));
    }

    @Test
    void s35_the_marine_zone_is_in_order() {
        ParkQueries.ZoneLine zone = QUERIES.zones(PROGRAM.scopeFor(ParksRight.READ), PageRequest.first(10))
                .items()
                .getFirst();
        assertThat(zone.name().zh()).isEqualTo("珲春海洋经济发展示范区");
        assertThat(ZoneEntry.standing(ParkAdapters.zones(JDBC).entries(zone.id()), DAY))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.state()).isEqualTo(ZoneEntry.State.IN_ORDER);
                    assertThat(entry.words()).isEqualTo("建设有序");
                });
    }
}
