package org.zhuqi.parks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.zhuqi.parks.jdbc.ParkAdapters;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.jdbc.TestDatabase;

/** Three parks of 2万㎡, 3万㎡ and about 4万㎡, the last a logistics park of another county; each has one of two spaces let. */
class ParkMeasuresTest {
    private static final LocalDate DAY = LocalDate.of(2024, 8, 26);
    private static final AnnotationConfigApplicationContext MEASURES = new AnnotationConfigApplicationContext();
    private static final JdbcClient JDBC = TestDatabase.fresh().jdbc();

    @BeforeAll
    static void fill() throws ClassNotFoundException {
        new ProjectDatabase(JDBC);
        for (int i = 1; i <= 3; i++) {
            Park park = new Park(
                    new ParkId(new UUID(66, i)),
                    new Park.Profile(
                            LocalText.ofZh("园区" + i),
                            i == 3 ? ParkKind.LOGISTICS : ParkKind.INDUSTRIAL,
                            new ReportingUnitId(i == 3 ? "222404" : "222401"),
                            "",
                            "",
                            ""),
                    new Park.Size(Approximate.parse((i == 3 ? "约" : "") + (i + 1) + "万"), Approximate.parse("1万")),
                    List.of(),
                    null,
                    true,
                    false,
                    0);
            ParkAdapters.parks(JDBC).add(park);
            Building building = ParkFixture.building(park.id());
            ParkAdapters.buildings(JDBC).add(building);
            Space let = ParkFixture.space(building, "1", 300);
            ParkAdapters.buildings(JDBC).add(let);
            ParkAdapters.buildings(JDBC).add(ParkFixture.space(building, "2", 100));
            ParkAdapters.tenancies(JDBC).add(ParkFixture.tenancy(let, "企业" + i, ParkFixture.OPENED, null));
            ParkAdapters.parks(JDBC)
                    .save(ChainMap.empty(park.id())
                            .drawn(List.of(new ChainMap.Link(
                                    LocalText.ofZh("加工"),
                                    "",
                                    List.of(new ChainMap.Filler("企业" + i, null, ParkFixture.OPENED, null))))));
        }
        MEASURES.registerBean(Clock.class, () -> Clock.systemUTC());
        MEASURES.registerBean(ParkQueries.class, () -> ParkAdapters.queries(JDBC));
        MEASURES.registerBean(ParkChoice.class);
        for (String name :
                List.of("LandOfParks", "FloorOfParks", "TenantsOfParks", "OccupancyOfParks", "LinksOfChains")) {
            MEASURES.register(Class.forName("org.zhuqi.parks.usecase." + name));
        }
        MEASURES.refresh();
    }

    @AfterAll
    static void close() {
        MEASURES.close();
    }

    private static Measure measure(String id) {
        return MEASURES.getBeansOfType(Measure.class).values().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String value(String id, Map<String, String> parameters) {
        Measure measure = measure(id);
        MeasureQuery query = new MeasureQuery(Actor.system().scopeFor(measure.right()), DAY, null, parameters);
        return measure.worded(query, measure.value(query)).zh();
    }

    @Test
    void of_all_of_a_kind_and_of_one_with_the_qualifiers_of_the_records() {
        assertThat(value("parks.land-area", Map.of())).isEqualTo("约9万㎡");
        assertThat(value("parks.land-area", Map.of("kind", "INDUSTRIAL"))).isEqualTo("5万㎡");
        assertThat(value("parks.land-area", Map.of("park", new UUID(66, 3).toString())))
                .isEqualTo("约4万㎡");
        assertThat(value("parks.tenants", Map.of("kind", "LOGISTICS"))).isEqualTo("1家");
        assertThat(value("parks.occupancy", Map.of())).isEqualTo("75.0%");
        assertThat(value("parks.chain-links", Map.of("park", new UUID(66, 1).toString(), "kind", "LOGISTICS")))
                .as("there is no such park")
                .isEqualTo("—");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> value("parks.land-area", Map.of("park", "细胞产业园")));
    }

    private abstract static class Contract extends MeasureContract {
        private final String id;

        Contract(String id) {
            this.id = id;
        }

        @Override
        protected Measure measure() {
            return ParkMeasuresTest.measure(id);
        }

        @Override
        protected MeasureQuery query() {
            return new MeasureQuery(Actor.system().scopeFor(measure().right()), DAY, null, Map.of());
        }
    }

    @Nested
    class Land extends Contract {
        Land() {
            super("parks.land-area");
        }
    }

    @Nested
    class Floor extends Contract {
        Floor() {
            super("parks.floor-area");
        }
    }

    @Nested
    class Tenants extends Contract {
        Tenants() {
            super("parks.tenants");
        }
    }

    @Nested
    class OccupancyRate extends Contract {
        OccupancyRate() {
            super("parks.occupancy");
        }
    }

    @Nested
    class ChainLinks extends Contract {
        ChainLinks() {
            super("parks.chain-links");
        }
    }
}
