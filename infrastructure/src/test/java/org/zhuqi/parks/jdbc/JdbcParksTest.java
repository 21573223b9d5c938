package org.zhuqi.parks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.parks.Building;
import org.zhuqi.parks.BuildingFunction;
import org.zhuqi.parks.BuildingStage;
import org.zhuqi.parks.Buildings;
import org.zhuqi.parks.ChainMap;
import org.zhuqi.parks.Park;
import org.zhuqi.parks.ParkFixture;
import org.zhuqi.parks.Parks;
import org.zhuqi.parks.ParksContract;
import org.zhuqi.parks.ParksError;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.Space;
import org.zhuqi.parks.SpaceId;
import org.zhuqi.parks.Tenancies;
import org.zhuqi.parks.Tenancy;
import org.zhuqi.parks.TenancyId;
import org.zhuqi.parks.TenancyStatus;
import org.zhuqi.parks.Zones;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcParksTest extends ParksContract {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LocalDate DAY = LocalDate.of(2024, 8, 26);

    private final DataSource source = DATABASE.dataSource();
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final Parks parks = new JdbcParks(jdbc);
    private final Buildings buildings = new JdbcBuildings(jdbc);
    private final Tenancies tenancies = new JdbcTenancies(jdbc);
    private final Zones zones = new JdbcZones(jdbc);
    private final ParkQueries queries = new JdbcParkQueries(jdbc);
    private ProjectDatabase place = new ProjectDatabase(jdbc);

    @BeforeEach
    void place() {
        place = new ProjectDatabase(jdbc);
    }

    @Override
    protected Parks parks() {
        return parks;
    }

    @Override
    protected Buildings buildings() {
        return buildings;
    }

    @Override
    protected Tenancies tenancies() {
        return tenancies;
    }

    @Override
    protected Zones zones() {
        return zones;
    }

    @Override
    protected EnterpriseId enterprise() {
        return place.enterprise();
    }

    /** Ten at once over the same days: one gets it, nine are told that it is taken. */
    @Test
    void of_many_who_let_a_space_at_once_one_succeeds() throws Exception {
        Space space = space(building(park("222401", true)), "101", 500);
        List<Callable<Boolean>> all = IntStream.range(0, 10)
                .<Callable<Boolean>>mapToObj(i -> () -> let(space, "甲" + i))
                .toList();
        int let = 0;
        try (ExecutorService many = Executors.newFixedThreadPool(all.size())) {
            for (Future<Boolean> each : many.invokeAll(all)) {
                let += each.get() ? 1 : 0;
            }
        }
        assertThat(let).isOne();
        assertThat(tenancies.of(space.id())).hasSize(1);
    }

    private boolean let(Space space, String tenant) {
        Tenancy tenancy = ParkFixture.tenancy(space, tenant, DAY, null);
        try {
            DATABASE.transactions(source).executeWithoutResult(status -> tenancies.add(tenancy));
            return true;
        } catch (RefusedException e) {
            assertThat(e.is(ParksError.SPACE_TAKEN)).as(e.getMessage()).isTrue();
            return false;
        }
    }

    @Test
    void occupancy_is_what_was_let_on_the_day_and_history_stays() {
        Park park = park("222401", true);
        Building building = building(park);
        Space large = space(building, "101", 600);
        Space small = space(building, "102", 400);
        tenancies.add(ParkFixture.tenancy(large, "甲", DAY.minusDays(100), DAY.minusDays(1)));
        tenancies.add(ParkFixture.tenancy(small, "乙", DAY, null));
        assertThat(line(park, DAY).occupancy().let()).isEqualByComparingTo("400");
        assertThat(line(park, DAY.minusDays(1)).occupancy().let()).isEqualByComparingTo("600");
        assertThat(line(park, DAY.minusDays(101)).occupancy().let()).isEqualByComparingTo("0");
        assertThat(line(park, DAY).occupancy().total()).isEqualByComparingTo("1000");
        buildings.save(small.givenUp(DAY));
        assertThat(line(park, DAY.plusDays(1)).occupancy().total()).isEqualByComparingTo("600");
        assertThat(line(park, ParkFixture.OPENED.minusDays(1)).occupancy().total())
                .as("before there was a space")
                .isEqualByComparingTo("0");
        assertThat(queries.buildings(all(ParksRight.READ), park.id(), DAY))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.stage()).isEqualTo(BuildingStage.BUILDING);
                    assertThat(each.spaces()).isEqualTo(2);
                    assertThat(each.occupancy().vacant()).isEqualByComparingTo("600");
                });
        assertThat(queries.spaces(all(ParksRight.READ), building.id(), DAY))
                .extracting(ParkQueries.SpaceLine::tenant)
                .containsExactly(null, new Tenancy.Tenant("乙", null, true));
    }

    @Test
    void tenants_are_counted_once_and_each_without_a_name_by_itself() {
        Park park = park("222401", true);
        EnterpriseId enterprise = place.enterprise();
        tenancies.add(ParkFixture.somewhere(park.id(), "甲", enterprise));
        tenancies.add(ParkFixture.somewhere(park.id(), "甲", enterprise));
        tenancies.add(ParkFixture.somewhere(park.id(), "乙", null));
        tenancies.add(ParkFixture.somewhere(park.id(), null, null));
        tenancies.add(ParkFixture.somewhere(park.id(), null, null));
        assertThat(line(park, DAY).tenants()).isEqualTo(4);
        assertThat(line(park, ParkFixture.OPENED.minusDays(1)).tenants()).isZero();
        parks.save(ChainMap.empty(park.id())
                .drawn(List.of(
                        new ChainMap.Link(
                                LocalText.ofZh("存储"), "", List.of(new ChainMap.Filler("甲", enterprise, DAY, null))),
                        new ChainMap.Link(
                                LocalText.ofZh("研发"), "", List.of(new ChainMap.Filler("乙", null, null, null))))));
        assertThat(line(park, DAY).present()).isEqualTo(1);
        assertThat(line(park, DAY).links()).isEqualTo(2);
        assertThat(line(park, DAY.minusDays(1)).present()).isZero();
    }

    @Test
    void what_is_free_is_found_by_area_properties_county_and_day() {
        Building building = building(park("222401", true));
        Space free = space(building, "101", 500);
        Space ending = space(building, "102", 900);
        Space held = space(building, "103", 300);
        Space elsewhere = space(building(park("222404", true)), "201", 400);
        tenancies.add(ParkFixture.tenancy(ending, "甲", ParkFixture.OPENED, DAY.plusDays(9)));
        tenancies.add(ParkFixture.tenancy(held, "乙", ParkFixture.OPENED, null));
        assertThat(vacant(wanted(null, null, null, null))).containsExactly(free.id(), elsewhere.id());
        assertThat(vacant(wanted(null, null, null, DAY.plusDays(10))))
                .containsExactly(ending.id(), free.id(), elsewhere.id());
        assertThat(vacant(wanted(null, null, null, DAY.plusDays(9)))).containsExactly(free.id(), elsewhere.id());
        assertThat(vacant(wanted("222404", null, null, null))).containsExactly(elsewhere.id());
        assertThat(vacant(wanted(null, "450", null, null))).containsExactly(free.id());
        assertThat(vacant(wanted(null, null, "6.5", null))).containsExactly(free.id(), elsewhere.id());
        assertThat(vacant(wanted(null, null, "6.6", null))).isEmpty();
        ParkQueries.Wanted load = new ParkQueries.Wanted(
                null, null, BuildingFunction.PRODUCTION, null, null, null, BigDecimal.ONE, null, null);
        assertThat(vacant(load)).as("unknown is not enough").isEmpty();
        Page<ParkQueries.Vacancy> first = queries.vacant(
                all(ParksRight.READ), wanted(null, null, null, null), DAY, new PageRequest(null, 1, null));
        assertThat(first.total()).isEqualTo(2);
        assertThat(queries.vacant(
                                all(ParksRight.READ),
                                wanted(null, null, null, null),
                                DAY,
                                new PageRequest(first.next(), 1, null))
                        .items())
                .extracting(ParkQueries.Vacancy::id)
                .containsExactly(elsewhere.id());
    }

    @Test
    void tenancies_are_narrowed_by_status_day_enterprise_and_words() {
        Building building = building(park("222401", false));
        EnterpriseId enterprise = place.enterprise();
        Tenancy there = ParkFixture.tenancy(space(building, "101", 1), "甲公司", ParkFixture.OPENED, DAY.plusDays(9));
        Tenancy over = ParkFixture.tenancy(space(building, "102", 1), "乙公司", ParkFixture.OPENED, DAY.minusDays(9));
        Tenancy coming = ParkFixture.tenancy(space(building, "103", 1), "丙公司", DAY.plusDays(1), null);
        Tenancy own = ParkFixture.somewhere(building.park(), "丁公司", enterprise);
        List.of(there, over, coming, own).forEach(tenancies::add);
        assertThat(found(TenancyStatus.ACTIVE, null, null)).containsExactlyInAnyOrder(there.id(), own.id());
        assertThat(found(TenancyStatus.ENDED, null, null)).containsExactly(over.id());
        assertThat(found(TenancyStatus.TO_COME, null, null)).containsExactly(coming.id());
        assertThat(found(null, DAY.plusDays(9), null)).containsExactly(there.id());
        assertThat(found(null, DAY.plusDays(8), null)).isEmpty();
        assertThat(found(null, null, "丙公司 细胞")).containsExactly(coming.id());
        Actor clerk =
                new Actor(new UserId(UUID.randomUUID()), "某", Role.ENTERPRISE_CLERK, null, Set.of(), enterprise, "");
        assertThat(queries.tenancies(
                                clerk.scopeFor(ParksRight.TENANCIES),
                                ParkQueries.TenancyFilter.ALL,
                                DAY,
                                PageRequest.first(10))
                        .items())
                .extracting(ParkQueries.TenancyLine::id)
                .containsExactly(own.id());
    }

    @Test
    void a_unit_sees_its_own_and_everybody_what_is_open() {
        Park open = park("222401", true);
        Park closed = park("222404", false);
        Actor hunchun = new Actor(
                new UserId(UUID.randomUUID()),
                "某",
                Role.UNIT_OFFICER,
                new ReportingUnitId("222404"),
                Set.of(),
                null,
                "");
        assertThat(queries.list(hunchun.scopeFor(ParksRight.READ), ParkQueries.Filter.ALL, DAY, PageRequest.first(10))
                        .items())
                .extracting(ParkQueries.Line::id)
                .containsExactly(closed.id());
        assertThat(queries.open(
                                Actor.anonymous("").scopeFor(ParksRight.OPEN),
                                ParkQueries.Filter.ALL,
                                DAY,
                                PageRequest.first(10))
                        .items())
                .extracting(ParkQueries.Line::id)
                .containsExactly(open.id());
    }

    /** At size: lists go through an index and stop at their page. */
    @Test
    void lists_stay_fast_over_many_tenancies() {
        Park park = park("222401", true);
        jdbc.sql("""
                insert into park select gen_random_uuid(), name_zh || n, null, null, kind, unit_id, '', '', '', null, null,
                    '{}', '{}', '{}', null, true, '', true, 0 from park, generate_series(1, 2000) n where id = ?""").param(park.id().value()).update();
        jdbc.sql("""
                insert into tenancy select gen_random_uuid(), p.id, null, null, 't' || n, null, true, null,
                    date '2020-01-01' + n, false, null, false, 0 from park p, generate_series(1, 20) n""").update();
        jdbc.sql("analyze park").update();
        jdbc.sql("analyze tenancy").update();
        List<String> plan = new ArrayList<>(jdbc.sql("""
                explain select t.id from tenancy t join park p on p.id = t.park_id where not t.withdrawn
                order by t.from_day desc, t.id desc limit 51""").query(String.class).list());
        assertThat(String.join("\n", plan)).contains("tenancy_latest").doesNotContain("Seq Scan on tenancy");
        assertThat(queries.list(all(ParksRight.READ), ParkQueries.Filter.ALL, DAY, PageRequest.first(50))
                        .items())
                .hasSize(50);
    }

    private ParkQueries.Line line(Park park, LocalDate asOf) {
        return queries.list(
                        all(ParksRight.READ),
                        new ParkQueries.Filter(null, null, park.id(), null),
                        asOf,
                        PageRequest.first(1))
                .items()
                .getFirst();
    }

    private List<SpaceId> vacant(ParkQueries.Wanted wanted) {
        return queries.vacant(all(ParksRight.READ), wanted, DAY, PageRequest.first(10)).items().stream()
                .map(ParkQueries.Vacancy::id)
                .toList();
    }

    private static ParkQueries.Wanted wanted(
            @Nullable String unit, @Nullable String least, @Nullable String height, @Nullable LocalDate by) {
        return new ParkQueries.Wanted(
                unit == null ? null : new ReportingUnitId(unit),
                null,
                null,
                least == null ? null : new BigDecimal(least),
                null,
                height == null ? null : new BigDecimal(height),
                null,
                null,
                by);
    }

    private List<TenancyId> found(@Nullable TenancyStatus status, @Nullable LocalDate endsBy, @Nullable String text) {
        return queries
                .tenancies(
                        all(ParksRight.TENANCIES),
                        new ParkQueries.TenancyFilter(null, null, null, null, status, endsBy, text),
                        DAY,
                        PageRequest.first(10))
                .items()
                .stream()
                .map(ParkQueries.TenancyLine::id)
                .toList();
    }

    private static Scope all(ParksRight right) {
        return Actor.system().scopeFor(right);
    }

    private Park park(String unit, boolean open) {
        Park park = ParkFixture.park(unit, open);
        parks.add(park);
        return park;
    }

    private Building building(Park park) {
        Building building = ParkFixture.building(park.id());
        buildings.add(building);
        return building;
    }

    private Space space(Building building, String code, int area) {
        Space space = ParkFixture.space(building, code, area);
        buildings.add(space);
        return space;
    }
}
