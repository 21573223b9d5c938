package org.zhuqi.access;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.parks.Building;
import org.zhuqi.parks.BuildingFunction;
import org.zhuqi.parks.BuildingId;
import org.zhuqi.parks.BuildingStage;
import org.zhuqi.parks.Buildings;
import org.zhuqi.parks.Park;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.ParkKind;
import org.zhuqi.parks.Parks;
import org.zhuqi.parks.Space;
import org.zhuqi.parks.SpaceId;
import org.zhuqi.parks.Tenancies;
import org.zhuqi.parks.Tenancy;
import org.zhuqi.parks.TenancyId;
import org.zhuqi.parks.Zone;
import org.zhuqi.parks.ZoneEntry;
import org.zhuqi.parks.ZoneId;
import org.zhuqi.parks.Zones;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;

/** An open park of the applicant's unit: the applicant has one of its spaces, the other is free. And a zone. */
final class ParkRecords extends RoomRecords {
    private static final LocalDate OPENED = LocalDate.of(2024, 1, 1);

    ParkRecords(Inhabitants world) {
        super(world);
    }

    @Override
    Targets of(World.Side side) {
        Enterprise enterprise = world.enterpriseOf(side);
        ParkId park = new ParkId(id(1, side));
        BuildingId building = new BuildingId(id(2, side));
        SpaceId let = new SpaceId(id(3, side));
        SpaceId free = new SpaceId(id(4, side));
        TenancyId tenancy = new TenancyId(id(5, side));
        ZoneId zone = new ZoneId(id(6, side));
        world.bean(Parks.class)
                .add(new Park(
                        park,
                        new Park.Profile(
                                LocalText.ofZh("试验园" + side), ParkKind.INDUSTRIAL, enterprise.unit(), "", "", ""),
                        new Park.Size(null, null),
                        List.of(),
                        null,
                        true,
                        true,
                        0));
        Buildings buildings = world.bean(Buildings.class);
        buildings.add(Building.recorded(
                building,
                park,
                new Building.Plan(LocalText.ofZh("一号楼"), BuildingFunction.MIXED, null),
                new Building.Reached(BuildingStage.IN_USE, OPENED, ""),
                OPENED));
        buildings.add(space(let, building, park, "101"));
        buildings.add(space(free, building, park, "102"));
        world.bean(Tenancies.class)
                .add(new Tenancy(
                        tenancy,
                        park,
                        building,
                        let,
                        new Tenancy.Tenant(enterprise.name(), enterprise.id(), false),
                        null,
                        new Tenancy.Term(OPENED, false, LocalDate.of(2024, 9, 30)),
                        false,
                        0));
        Zones zones = world.bean(Zones.class);
        zones.add(new Zone(zone, new Zone.Sheet(LocalText.ofZh("试验区" + side), enterprise.unit(), "", "", ""), true, 0));
        zones.add(new ZoneEntry(
                zone,
                "道路",
                ZoneEntry.State.IN_ORDER,
                "",
                OPENED,
                UserId.SYSTEM,
                "system",
                world.bean(Clock.class).instant()));
        Map<Class<?>, Object> ids = new HashMap<>(Map.of(
                ParkId.class,
                park,
                BuildingId.class,
                building,
                SpaceId.class,
                free,
                TenancyId.class,
                tenancy,
                ZoneId.class,
                zone));
        ids.put(ParkQueries.Filter.class, new ParkQueries.Filter(null, null, park, null));
        ids.put(ParkQueries.Wanted.class, ParkQueries.Wanted.in(park));
        ids.put(
                ParkQueries.TenancyFilter.class,
                new ParkQueries.TenancyFilter(park, null, null, null, null, null, null));
        return new Targets(
                ids,
                Map.of(),
                Set.of(park.toString(), building.toString(), free.toString(), tenancy.toString(), zone.toString()));
    }

    private static Space space(SpaceId id, BuildingId building, ParkId park, String code) {
        return new Space(
                id,
                building,
                park,
                new Space.Fitting(code, BigDecimal.valueOf(100), null, null, null),
                OPENED,
                null,
                0);
    }

    private static UUID id(int what, World.Side side) {
        return new UUID(49, 10L * side.ordinal() + what);
    }
}
