package org.zhuqi.parks.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.parks.Building;
import org.zhuqi.parks.BuildingId;
import org.zhuqi.parks.BuildingStage;
import org.zhuqi.parks.Buildings;
import org.zhuqi.parks.ChainMap;
import org.zhuqi.parks.Park;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.Parks;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.Tenancies;
import org.zhuqi.parks.Tenancy;
import org.zhuqi.parks.TenancyId;
import org.zhuqi.parks.TenancyStatus;
import org.zhuqi.parks.TenancyStep;
import org.zhuqi.parks.Zone;
import org.zhuqi.parks.ZoneEntry;
import org.zhuqi.parks.ZoneId;
import org.zhuqi.parks.Zones;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;

/** Shows parks, buildings, tenancies and zones as they stand on a day, and what of a park everybody may see. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowPark {
    private static final int SHOWN = 100;
    private final Parks parks;
    private final Buildings buildings;
    private final Tenancies tenancies;
    private final Zones zones;
    private final FindPark findPark;
    private final ParkQueries queries;
    private final AttachmentsOf attachments;
    private final Clock clock;

    /**
     * A park on a day.
     *
     * @param tenancies active on the day; the first hundred
     * @param plan the picture of its plan that was attached last, null when there is none
     */
    public record View(
            Park park,
            ParkQueries.Line figures,
            List<ParkQueries.BuildingLine> buildings,
            Page<ParkQueries.TenancyLine> tenancies,
            ChainMap chain,
            @Nullable Attachment plan,
            LocalDate asOf,
            LocalDate today,
            boolean mayEdit) {}

    /**
     * What everybody may see of a park.
     *
     * @param named tenants whose names may be shown, in the order of their names
     * @param unnamed how many others there are
     */
    public record OpenView(
            Park park,
            ParkQueries.Line figures,
            List<ParkQueries.BuildingLine> buildings,
            List<Tenancy.Tenant> named,
            long unnamed,
            Page<ParkQueries.Vacancy> vacant,
            ChainMap chain,
            @Nullable Attachment plan,
            LocalDate asOf) {
        /** Buildings at the stage. */
        public long at(BuildingStage stage) {
            return buildings.stream().filter(each -> each.stage() == stage).count();
        }
    }

    /** @param stage on the day, null before anybody said */
    public record BuildingView(
            Park park,
            Building building,
            @Nullable BuildingStage stage,
            List<ParkQueries.SpaceLine> spaces,
            LocalDate asOf,
            LocalDate today,
            boolean mayEdit) {}

    /** @param steps the newest first */
    public record TenancyView(
            Park park,
            Tenancy tenancy,
            @Nullable Building building,
            @Nullable String space,
            TenancyStatus status,
            List<TenancyStep> steps,
            LocalDate today,
            boolean mayEdit) {}

    /**
     * @param standing the last entry of each item up to the day
     * @param entries all of them, the newest first
     */
    public record ZoneView(
            Zone zone, List<ZoneEntry> standing, List<ZoneEntry> entries, LocalDate asOf, boolean mayEdit) {}

    /** @param day as of which it is shown, null for today */
    public View show(Actor actor, ParkId id, @Nullable LocalDate day) {
        Park park = findPark.of(actor, ParksRight.READ, id);
        LocalDate today = LocalDate.now(clock);
        LocalDate asOf = day == null ? today : day;
        Scope scope = actor.scopeFor(ParksRight.READ);
        return new View(
                park,
                queries.list(scope, new ParkQueries.Filter(null, null, id, null), asOf, PageRequest.first(1))
                        .items()
                        .getFirst(),
                queries.buildings(scope, id, asOf),
                queries.tenancies(
                        actor.scopeFor(ParksRight.TENANCIES),
                        ParkQueries.TenancyFilter.activeIn(id),
                        asOf,
                        PageRequest.first(SHOWN)),
                parks.chain(id),
                plan(id).orElse(null),
                asOf,
                today,
                park.may(actor, ParksRight.EDIT).allowed());
    }

    public OpenView open(Actor actor, ParkId id) {
        Scope scope = actor.scopeFor(ParksRight.OPEN);
        Park park = findPark.open(id).orElseThrow(SharedError.NOT_FOUND::refused);
        LocalDate today = LocalDate.now(clock);
        ParkQueries.Line figures = queries.open(
                        scope, new ParkQueries.Filter(null, null, id, null), today, PageRequest.first(1))
                .items()
                .getFirst();
        // What everybody may see was decided with the park's being open; the program reads it for them.
        Actor program = Actor.system();
        List<Tenancy.Tenant> named = namedTenants(program, id, today);
        return new OpenView(
                park,
                figures,
                queries.buildings(program.scopeFor(ParksRight.READ), id, today),
                named,
                figures.tenants() - named.size(),
                queries.openVacant(scope, ParkQueries.Wanted.in(id), today, PageRequest.first(SHOWN)),
                parks.chain(id),
                plan(id).orElse(null),
                today);
    }

    private List<Tenancy.Tenant> namedTenants(Actor program, ParkId id, LocalDate today) {
        return queries
                .tenancies(
                        program.scopeFor(ParksRight.TENANCIES),
                        ParkQueries.TenancyFilter.activeIn(id),
                        today,
                        PageRequest.bulk(null, null))
                .items()
                .stream()
                .map(ParkQueries.TenancyLine::tenant)
                .filter(tenant -> tenant.open() && tenant.name() != null)
                .collect(Collectors.toMap(
                        tenant -> String.valueOf(tenant.name()), tenant -> tenant, (one, other) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    public BuildingView building(Actor actor, BuildingId id, @Nullable LocalDate day) {
        Building building = findPark.of(actor, ParksRight.READ, id);
        Park park = findPark.of(actor, ParksRight.READ, building.park());
        LocalDate today = LocalDate.now(clock);
        LocalDate asOf = day == null ? today : day;
        return new BuildingView(
                park,
                building,
                building.stage(asOf).orElse(null),
                queries.spaces(actor.scopeFor(ParksRight.READ), id, asOf),
                asOf,
                today,
                park.may(actor, ParksRight.EDIT).allowed());
    }

    public TenancyView tenancy(Actor actor, TenancyId id) {
        actor.may(ParksRight.READ).orRefuse();
        Tenancy tenancy = tenancies.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Park park = findPark.of(actor, ParksRight.READ, tenancy.park());
        LocalDate today = LocalDate.now(clock);
        return new TenancyView(
                park,
                tenancy,
                Optional.ofNullable(tenancy.building()).flatMap(buildings::find).orElse(null),
                Optional.ofNullable(tenancy.space())
                        .flatMap(buildings::find)
                        .map(space -> space.fitting().code())
                        .orElse(null),
                tenancy.status(today),
                tenancies.steps(id),
                today,
                park.may(actor, ParksRight.EDIT).allowed());
    }

    public ZoneView zone(Actor actor, ZoneId id, @Nullable LocalDate day) {
        actor.may(ParksRight.READ).orRefuse();
        Zone zone = zones.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        zone.may(actor, ParksRight.READ).orRefuse();
        LocalDate asOf = day == null ? LocalDate.now(clock) : day;
        List<ZoneEntry> entries = zones.entries(id);
        return new ZoneView(
                zone,
                ZoneEntry.standing(entries, asOf),
                entries.reversed(),
                asOf,
                zone.may(actor, ParksRight.EDIT).allowed());
    }

    private Optional<Attachment> plan(ParkId id) {
        return attachments.list(OwnerRef.of(ParkAttachments.KIND, id)).stream()
                .filter(file -> file.mediaType().startsWith("image/"))
                .reduce((earlier, later) -> later);
    }
}
