package org.zhuqi.parks.demo;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import org.zhuqi.parks.Tenancies;
import org.zhuqi.parks.Tenancy;
import org.zhuqi.parks.TenancyId;
import org.zhuqi.parks.Zone;
import org.zhuqi.parks.ZoneEntry;
import org.zhuqi.parks.ZoneId;
import org.zhuqi.parks.Zones;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import tools.jackson.databind.json.JsonMapper;

/** Parks and zones of a public text: what it states and nothing more. Areas stand in ㎡. */
record StatedParks(List<StatedPark> parks, List<StatedZone> zones) {
    private record StatedPark(
            String id,
            LocalText name,
            ParkKind kind,
            String unit,
            String address,
            String words,
            String source,
            @Nullable String land,
            @Nullable String floor,
            List<LocalText> directions,
            @Nullable String project,
            List<StatedBuilding> buildings,
            List<String> tenants,
            int unnamed,
            List<StatedLink> links) {}

    private record StatedBuilding(LocalText name, BuildingFunction function, BuildingStage stage, String note) {}

    private record StatedLink(LocalText name, List<String> foreseen) {}

    private record StatedZone(
            String id, LocalText name, String unit, String level, String source, List<StatedItem> items) {}

    private record StatedItem(String item, ZoneEntry.State state, String words) {}

    static StatedParks read(JsonMapper json, InputStream in) {
        return json.readValue(in, StatedParks.class);
    }

    /** Where they are put. */
    record Into(Parks parks, Buildings buildings, Tenancies tenancies, Zones zones) {}

    /**
     * @param enterprise the one on record of that name, null when there is none
     * @param day as of which it is told; who is there had come by then
     */
    void put(Into into, Function<String, @Nullable EnterpriseId> enterprise, LocalDate day, Instant at) {
        parks.forEach(park -> put(into, park, enterprise, day));
        for (StatedZone zone : zones) {
            ZoneId id = new ZoneId(id("zone " + zone.id()));
            into.zones()
                    .add(new Zone(
                            id,
                            new Zone.Sheet(
                                    zone.name(), new ReportingUnitId(zone.unit()), zone.level(), "", zone.source()),
                            true,
                            0));
            zone.items()
                    .forEach(item -> into.zones()
                            .add(new ZoneEntry(
                                    id, item.item(), item.state(), item.words(), day, UserId.SYSTEM, "system", at)));
        }
    }

    private static void put(
            Into into, StatedPark stated, Function<String, @Nullable EnterpriseId> enterprise, LocalDate day) {
        ParkId id = parkId(stated.id());
        into.parks()
                .add(new Park(
                        id,
                        new Park.Profile(
                                stated.name(),
                                stated.kind(),
                                new ReportingUnitId(stated.unit()),
                                stated.address(),
                                stated.words(),
                                stated.source()),
                        new Park.Size(figure(stated.land()), figure(stated.floor())),
                        stated.directions(),
                        stated.project() == null ? null : id("project " + stated.project()),
                        true,
                        true,
                        0));
        for (StatedBuilding building : stated.buildings()) {
            into.buildings()
                    .add(Building.recorded(
                            new BuildingId(id(
                                    "building " + stated.id() + building.name().zh())),
                            id,
                            new Building.Plan(building.name(), building.function(), null),
                            new Building.Reached(building.stage(), day, building.note()),
                            day));
        }
        List<Tenancy.Tenant> tenants = new ArrayList<>();
        stated.tenants().forEach(name -> tenants.add(new Tenancy.Tenant(name, enterprise.apply(name), true)));
        for (int i = 0; i < stated.unnamed(); i++) {
            tenants.add(Tenancy.Tenant.UNNAMED);
        }
        for (int i = 0; i < tenants.size(); i++) {
            into.tenancies()
                    .add(new Tenancy(
                            new TenancyId(id("tenancy " + stated.id() + i)),
                            id,
                            null,
                            null,
                            tenants.get(i),
                            null,
                            new Tenancy.Term(day, true, null),
                            false,
                            0));
        }
        if (!stated.links().isEmpty()) {
            into.parks()
                    .save(ChainMap.empty(id)
                            .drawn(stated.links().stream()
                                    .map(link -> new ChainMap.Link(
                                            link.name(),
                                            "",
                                            link.foreseen().stream()
                                                    .map(name -> new ChainMap.Filler(
                                                            name, enterprise.apply(name), null, null))
                                                    .toList()))
                                    .toList()));
        }
    }

    static ParkId parkId(String what) {
        return new ParkId(id("park " + what));
    }

    static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("demonstration " + what).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Approximate figure(@Nullable String stated) {
        return stated == null ? null : Approximate.parse(stated);
    }
}
