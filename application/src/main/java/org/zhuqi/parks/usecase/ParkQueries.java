package org.zhuqi.parks.usecase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.parks.BuildingFunction;
import org.zhuqi.parks.BuildingId;
import org.zhuqi.parks.BuildingStage;
import org.zhuqi.parks.Occupancy;
import org.zhuqi.parks.Park;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.ParkKind;
import org.zhuqi.parks.SpaceId;
import org.zhuqi.parks.Tenancy;
import org.zhuqi.parks.TenancyId;
import org.zhuqi.parks.TenancyStatus;
import org.zhuqi.parks.ZoneId;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** Reads parks; scopes are those of {@code ParksRight.READ} where nothing else is said. Days are looked at from their end. */
@Port
public interface ParkQueries {
    /**
     * A park with its figures on a day.
     *
     * @param tenants different ones; each without a published name counts
     * @param links of its chain, as it is drawn now
     * @param present how many of them are there
     */
    record Line(
            ParkId id,
            LocalText name,
            ParkKind kind,
            ReportingUnitId unit,
            Park.Size size,
            Occupancy occupancy,
            long tenants,
            long links,
            long present,
            boolean open,
            boolean demonstration) {}

    /** Which are wanted; null means all. */
    record Filter(
            @Nullable ReportingUnitId unit,
            @Nullable ParkKind kind,
            @Nullable ParkId park,
            @Nullable String text) {
        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /** @param stage null before anybody said */
    record BuildingLine(
            BuildingId id,
            LocalText name,
            BuildingFunction function,
            @Nullable Approximate floor,
            @Nullable BuildingStage stage,
            long spaces,
            Occupancy occupancy) {}

    /** @param tenancy who has it on the day, null while it is vacant */
    record SpaceLine(
            SpaceId id,
            String code,
            BigDecimal area,
            @Nullable BigDecimal height,
            @Nullable BigDecimal load,
            @Nullable BigDecimal power,
            LocalDate from,
            @Nullable LocalDate until,
            long version,
            @Nullable TenancyId tenancy,
            Tenancy.@Nullable Tenant tenant) {}

    /** @param freeFrom first day on which nobody has it any more, not before the day of asking */
    record Vacancy(
            SpaceId id,
            String code,
            BuildingId building,
            LocalText buildingName,
            BuildingFunction function,
            ParkId park,
            LocalText parkName,
            ReportingUnitId unit,
            BigDecimal area,
            @Nullable BigDecimal height,
            @Nullable BigDecimal load,
            @Nullable BigDecimal power,
            LocalDate freeFrom) {}

    /**
     * What is looked for; null means that it does not matter. A space of which a wanted property is not known is left
     * out: unknown is not enough.
     *
     * @param by the day by which it must be free
     */
    record Wanted(
            @Nullable ReportingUnitId unit,
            @Nullable ParkId park,
            @Nullable BuildingFunction function,
            @Nullable BigDecimal leastArea,
            @Nullable BigDecimal mostArea,
            @Nullable BigDecimal height,
            @Nullable BigDecimal load,
            @Nullable BigDecimal power,
            @Nullable LocalDate by) {
        public static Wanted in(ParkId park) {
            return new Wanted(null, park, null, null, null, null, null, null, null);
        }
    }

    /** @param space code of the space, null where only the park or building is known */
    record TenancyLine(
            TenancyId id,
            ParkId park,
            LocalText parkName,
            ReportingUnitId unit,
            @Nullable LocalText building,
            @Nullable String space,
            Tenancy.Tenant tenant,
            @Nullable Approximate area,
            Tenancy.Term term,
            TenancyStatus status) {}

    /**
     * Which are wanted; null means all that were not withdrawn.
     *
     * @param endsBy last day is known and not after this
     */
    record TenancyFilter(
            @Nullable ParkId park,
            @Nullable BuildingId building,
            @Nullable ReportingUnitId unit,
            @Nullable EnterpriseId enterprise,
            @Nullable TenancyStatus status,
            @Nullable LocalDate endsBy,
            @Nullable String text) {
        public static final TenancyFilter ALL = new TenancyFilter(null, null, null, null, null, null, null);

        public static TenancyFilter activeIn(ParkId park) {
            return new TenancyFilter(park, null, null, null, TenancyStatus.ACTIVE, null, null);
        }

        public static TenancyFilter of(EnterpriseId enterprise) {
            return new TenancyFilter(null, null, null, enterprise, null, null, null);
        }
    }

    /** @param items of its progress */
    record ZoneLine(ZoneId id, LocalText name, ReportingUnitId unit, String level, long items, boolean demonstration) {}

    /** By name. */
    Page<Line> list(Scope scope, Filter filter, LocalDate asOf, PageRequest page);

    /** Those opened to everybody, by name; the scope is one of {@code ParksRight.OPEN}. */
    Page<Line> open(Scope scope, Filter filter, LocalDate asOf, PageRequest page);

    /** In the order in which they were recorded. */
    List<BuildingLine> buildings(Scope scope, ParkId park, LocalDate asOf);

    /** Those there on the day, by code. */
    List<SpaceLine> spaces(Scope scope, BuildingId building, LocalDate asOf);

    /** The largest first. */
    Page<Vacancy> vacant(Scope scope, Wanted wanted, LocalDate today, PageRequest page);

    /** What is free in a park that is open to everybody; the scope is one of {@code ParksRight.OPEN}. */
    Page<Vacancy> openVacant(Scope scope, Wanted wanted, LocalDate today, PageRequest page);

    /** Those that began last first; the scope is one of {@code ParksRight.TENANCIES}. */
    Page<TenancyLine> tenancies(Scope scope, TenancyFilter filter, LocalDate asOf, PageRequest page);

    /** By name. */
    Page<ZoneLine> zones(Scope scope, PageRequest page);
}
