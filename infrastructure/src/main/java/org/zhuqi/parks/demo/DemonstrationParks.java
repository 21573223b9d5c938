package org.zhuqi.parks.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.enterprises.usecase.EnterprisesByName;
import org.zhuqi.parks.Building;
import org.zhuqi.parks.BuildingFunction;
import org.zhuqi.parks.BuildingId;
import org.zhuqi.parks.BuildingStage;
import org.zhuqi.parks.Buildings;
import org.zhuqi.parks.ChainMap;
import org.zhuqi.parks.Park;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.ParkKind;
import org.zhuqi.parks.Parks;
import org.zhuqi.parks.Space;
import org.zhuqi.parks.SpaceId;
import org.zhuqi.parks.Tenancies;
import org.zhuqi.parks.Tenancy;
import org.zhuqi.parks.TenancyId;
import org.zhuqi.parks.Zones;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.place.DemonstrationData;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parks and zones of demo/parks.json, and an invented park in each of two counties where invented enterprises have
 * spaces: one is full for long, one ends soon, one was left.
 */
@Component
@RequiredArgsConstructor
class DemonstrationParks implements DemonstrationData {
    private static final String FILE = "demo/parks.json";
    private static final String INVENTED = "示范企业";
    private static final int PARKS = 2;
    private static final int TENANTS = 4;
    private static final int SPACES = 3;
    private static final List<Integer> AREAS = List.of(1_200, 800, 600);

    private final Parks parks;
    private final Buildings buildings;
    private final Tenancies tenancies;
    private final Zones zones;
    private final ReportingUnits units;
    private final EnterprisesByName enterprises;
    private final PlaceFiles files;
    private final JsonMapper json;
    private final Clock clock;

    @Override
    public String id() {
        return "parks";
    }

    /** After the projects, of which one builds a park. */
    @Override
    public int order() {
        return 121;
    }

    @Override
    public void load() {
        if (!files.has(FILE)) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Map<String, EnterpriseQueries.Counted> known = enterprises.on(today);
        try (InputStream in = files.open(FILE)) {
            StatedParks.read(json, in)
                    .put(
                            new StatedParks.Into(parks, buildings, tenancies, zones),
                            name -> idOf(known.get(name)),
                            today,
                            clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        Map<ReportingUnitId, List<EnterpriseQueries.Counted>> invented = new HashMap<>();
        known.values().stream()
                .filter(each -> each.nameZh().startsWith(INVENTED))
                .sorted(Comparator.comparing(EnterpriseQueries.Counted::nameZh))
                .forEach(each -> invented.computeIfAbsent(each.unit(), unit -> new java.util.ArrayList<>())
                        .add(each));
        invented.entrySet().stream()
                .filter(each -> each.getValue().size() >= TENANTS)
                .sorted(Comparator.comparing(each -> each.getKey().value()))
                .limit(PARKS)
                .forEach(each -> invent(each.getKey(), each.getValue(), today));
    }

    private static @Nullable EnterpriseId idOf(EnterpriseQueries.@Nullable Counted enterprise) {
        return enterprise == null ? null : enterprise.id();
    }

    private LocalText named(ReportingUnitId unit) {
        LocalText of = units.find(unit).orElseThrow().name();
        return new LocalText(
                "示范产业园（" + of.zh() + "）",
                "시범산업단지(" + of.in(Language.KO) + ")",
                "Sample park (" + of.in(Language.EN) + ")");
    }

    private void invent(ReportingUnitId unit, List<EnterpriseQueries.Counted> tenants, LocalDate today) {
        ParkId park = new ParkId(Identifiers.next(clock));
        LocalDate opened = today.minusYears(2);
        parks.add(new Park(
                park,
                new Park.Profile(named(unit), ParkKind.INDUSTRIAL, unit, "", "示范数据", ""),
                new Park.Size(Approximate.parse("20000"), Approximate.parse("约8000")),
                List.of(new LocalText("食品加工", "식품가공", "Food processing")),
                null,
                true,
                true,
                0));
        BuildingId works = building(park, "示范1号厂房", "시범1호 공장건물", BuildingFunction.PRODUCTION, opened, today);
        BuildingId store = building(park, "示范2号仓库", "시범2호 창고", BuildingFunction.STORAGE, opened, today);
        for (int i = 0; i < SPACES; i++) {
            SpaceId space = space(park, works, "1-" + (i + 1), AREAS.get(i), opened);
            Tenancy.Term term = switch (i) {
                case 0 -> new Tenancy.Term(opened, false, null);
                case 1 -> new Tenancy.Term(today.minusMonths(11), false, today.plusDays(40));
                default -> new Tenancy.Term(opened, false, today.minusMonths(3));
            };
            let(park, works, space, tenants.get(i), term);
            space(park, store, "2-" + (i + 1), AREAS.get(i) + 100, opened);
        }
        parks.save(ChainMap.empty(park)
                .drawn(List.of(
                        link("原料", "원료", tenants.get(0), opened, ""),
                        link("加工", "가공", tenants.get(1), today.minusMonths(11), ""),
                        link("冷链", "랭장물류", null, opened, "冷链物流企业"))));
    }

    private static ChainMap.Link link(
            String zh, String ko, EnterpriseQueries.@Nullable Counted filler, LocalDate from, String wanted) {
        return new ChainMap.Link(
                new LocalText(zh, ko, null),
                wanted,
                filler == null ? List.of() : List.of(new ChainMap.Filler(filler.nameZh(), filler.id(), from, null)));
    }

    private BuildingId building(
            ParkId park, String zh, String ko, BuildingFunction function, LocalDate opened, LocalDate today) {
        BuildingId id = new BuildingId(Identifiers.next(clock));
        buildings.add(Building.recorded(
                id,
                park,
                new Building.Plan(new LocalText(zh, ko, null), function, Approximate.parse("约4000")),
                new Building.Reached(BuildingStage.IN_USE, opened, ""),
                today));
        return id;
    }

    private SpaceId space(ParkId park, BuildingId building, String code, int area, LocalDate from) {
        SpaceId id = new SpaceId(Identifiers.next(clock));
        buildings.add(new Space(
                id,
                building,
                park,
                new Space.Fitting(
                        code,
                        BigDecimal.valueOf(area),
                        new BigDecimal("6"),
                        new BigDecimal("1.5"),
                        BigDecimal.valueOf(200)),
                from,
                null,
                0));
        return id;
    }

    private void let(
            ParkId park, BuildingId building, SpaceId space, EnterpriseQueries.Counted tenant, Tenancy.Term term) {
        tenancies.add(new Tenancy(
                new TenancyId(Identifiers.next(clock)),
                park,
                building,
                space,
                new Tenancy.Tenant(tenant.nameZh(), tenant.id(), true),
                null,
                term,
                false,
                0));
    }
}
