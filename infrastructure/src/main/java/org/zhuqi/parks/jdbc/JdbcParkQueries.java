package org.zhuqi.parks.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.parks.BuildingFunction;
import org.zhuqi.parks.BuildingId;
import org.zhuqi.parks.BuildingStage;
import org.zhuqi.parks.Occupancy;
import org.zhuqi.parks.Park;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.ParkKind;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.SpaceId;
import org.zhuqi.parks.Tenancy;
import org.zhuqi.parks.TenancyId;
import org.zhuqi.parks.TenancyStatus;
import org.zhuqi.parks.ZoneId;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcParkQueries implements ParkQueries {
    private static final String THERE = "s.from_day <= :asOf and (s.until_day is null or s.until_day >= :asOf)";

    private static final String ACTIVE =
            "not t.withdrawn and t.from_day <= :asOf and (t.to_day is null or t.to_day >= :asOf)";

    private static final String AREAS = """
            select coalesce(sum(s.area), 0) as total, count(*) as spaces,
                coalesce(sum(s.area) filter (where exists (
                    select 1 from tenancy t where t.space_id = s.id and %s)), 0) as let
            from space s where %s and s.""".formatted(ACTIVE, THERE);

    /** Different tenants: one of whom no name is known is nobody else. */
    private static final String LINE = """
            select p.*, a.total as area_total, a.let as area_let,
                (select count(distinct coalesce(t.enterprise_id::text, t.tenant, t.id::text))
                 from tenancy t where t.park_id = p.id and %s) as tenants,
                (select count(*) from chain_link l where l.park_id = p.id) as links,
                (select count(*) from chain_link l where l.park_id = p.id and exists (
                    select 1 from chain_filler f where f.park_id = l.park_id and f.position = l.position
                    and f.from_day <= :asOf and (f.to_day is null or f.to_day >= :asOf))) as present
            from park p cross join lateral (%spark_id = p.id) a where\s""".formatted(ACTIVE, AREAS);

    /** From the day after the last one on which somebody has it; never while no end is agreed. */
    private static final String VACANT = """
            from space s join building b on b.id = s.building_id join park p on p.id = s.park_id
            cross join lateral (
                select greatest(s.from_day, :asOf::date, coalesce(max(coalesce(t.to_day, 'infinity'::date)) + 1, s.from_day))
                    as free_from
                from tenancy t where t.space_id = s.id and not t.withdrawn and (t.to_day is null or t.to_day >= :asOf)
            ) v
            where v.free_from <= :by and (s.until_day is null or s.until_day >= v.free_from) and\s""";

    private static final String TENANCIES = """
            from tenancy t join park p on p.id = t.park_id left join building b on b.id = t.building_id
            left join space s on s.id = t.space_id where\s""";

    private final JdbcClient jdbc;

    @Override
    public Page<Line> list(Scope scope, Filter filter, LocalDate asOf, PageRequest page) {
        return parks(ScopeSql.of(scope.forRight(ParksRight.READ)).whereUnit("p.unit_id"), filter, asOf, page);
    }

    @Override
    public Page<Line> open(Scope scope, Filter filter, LocalDate asOf, PageRequest page) {
        scope.forRight(ParksRight.OPEN);
        return parks(new ScopeSql.Condition("p.open", Map.of()), filter, asOf, page);
    }

    private Page<Line> parks(ScopeSql.Condition within, Filter filter, LocalDate asOf, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        List<String> conditions = new ArrayList<>(List.of(within.sql()));
        equal(conditions, params, "p.unit_id", "unit", ParkColumns.text(filter.unit()));
        equal(conditions, params, "p.kind", "kind", ParkColumns.text(filter.kind()));
        ParkId park = filter.park();
        equal(conditions, params, "p.id", "park", park == null ? null : park.value());
        words(conditions, params, "p.search_words", filter.text());
        String wanted = String.join(" and ", conditions);
        int total = Keyset.total(jdbc, page, "from park p where " + wanted, params);
        params.put("asOf", asOf);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.TEXT, Keyset.Kind.ID);
        params.put("afterName", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<Line> rows = jdbc.sql(LINE + wanted + """
                        \sand (:afterName::text is null or (p.name_zh, p.id) > (:afterName::text, :afterId::uuid))
                        order by p.name_zh, p.id""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(rows, page, row -> Keyset.cursor(row.name().zh(), row.id()), total);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new ParkId(row.getObject("id", UUID.class)),
                Columns.text(row, "name"),
                ParkKind.valueOf(row.getString("kind")),
                new ReportingUnitId(row.getString("unit_id")),
                new Park.Size(ParkColumns.figure(row, "land"), ParkColumns.figure(row, "floor")),
                new Occupancy(row.getBigDecimal("area_total"), row.getBigDecimal("area_let")),
                row.getLong("tenants"),
                row.getLong("links"),
                row.getLong("present"),
                row.getBoolean("open"),
                row.getBoolean("demonstration"));
    }

    @Override
    public List<BuildingLine> buildings(Scope scope, ParkId park, LocalDate asOf) {
        ScopeSql.Condition within = ScopeSql.of(scope.forRight(ParksRight.READ)).whereUnit("p.unit_id");
        return jdbc.sql("""
                        select b.*, a.total, a.let, a.spaces,
                            (select g.stage from building_stage g where g.building_id = b.id and g.day <= :asOf
                             order by g.id desc limit 1) as stage
                        from building b join park p on p.id = b.park_id
                        cross join lateral (%sbuilding_id = b.id) a
                        where b.park_id = :park and %s order by b.id""".formatted(AREAS, within.sql()))
                .params(within.params())
                .param("park", park.value())
                .param("asOf", asOf)
                .query((row, number) -> new BuildingLine(
                        new BuildingId(row.getObject("id", UUID.class)),
                        Columns.text(row, "name"),
                        BuildingFunction.valueOf(row.getString("function")),
                        ParkColumns.figure(row, "floor"),
                        stage(row),
                        row.getLong("spaces"),
                        new Occupancy(row.getBigDecimal("total"), row.getBigDecimal("let"))))
                .list();
    }

    private static @Nullable BuildingStage stage(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        return stage == null ? null : BuildingStage.valueOf(stage);
    }

    @Override
    public List<SpaceLine> spaces(Scope scope, BuildingId building, LocalDate asOf) {
        ScopeSql.Condition within = ScopeSql.of(scope.forRight(ParksRight.READ)).whereUnit("p.unit_id");
        return jdbc.sql("""
                        select s.*, t.id as tenancy_id, t.tenant, t.enterprise_id, t.open_name
                        from space s join park p on p.id = s.park_id left join tenancy t on t.space_id = s.id and %s
                        where s.building_id = :building and %s and %s order by s.code, s.id""".formatted(ACTIVE, THERE, within.sql()))
                .params(within.params())
                .param("building", building.value())
                .param("asOf", asOf)
                .query((row, number) -> new SpaceLine(
                        new SpaceId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getBigDecimal("area"),
                        row.getBigDecimal("height"),
                        row.getBigDecimal("load"),
                        row.getBigDecimal("power"),
                        ParkColumns.dayThere(row, "from_day"),
                        ParkColumns.day(row, "until_day"),
                        row.getLong("version"),
                        ParkColumns.id(row, "tenancy_id", TenancyId::new),
                        row.getObject("tenancy_id") == null ? null : JdbcTenancies.tenant(row)))
                .list();
    }

    @Override
    public Page<Vacancy> vacant(Scope scope, Wanted wanted, LocalDate today, PageRequest page) {
        return vacant(ScopeSql.of(scope.forRight(ParksRight.READ)).whereUnit("p.unit_id"), wanted, today, page);
    }

    @Override
    public Page<Vacancy> openVacant(Scope scope, Wanted wanted, LocalDate today, PageRequest page) {
        scope.forRight(ParksRight.OPEN);
        return vacant(new ScopeSql.Condition("p.open", Map.of()), wanted, today, page);
    }

    private Page<Vacancy> vacant(ScopeSql.Condition within, Wanted wanted, LocalDate today, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        List<String> conditions = new ArrayList<>(List.of(within.sql()));
        LocalDate by = wanted.by();
        params.put("asOf", today);
        params.put("by", by == null || by.isBefore(today) ? today : by);
        equal(conditions, params, "p.unit_id", "unit", ParkColumns.text(wanted.unit()));
        equal(conditions, params, "b.function", "function", ParkColumns.text(wanted.function()));
        ParkId park = wanted.park();
        equal(conditions, params, "s.park_id", "park", park == null ? null : park.value());
        atLeast(conditions, params, "area", "leastArea", wanted.leastArea());
        atLeast(conditions, params, "height", "height", wanted.height());
        atLeast(conditions, params, "load", "load", wanted.load());
        atLeast(conditions, params, "power", "power", wanted.power());
        BigDecimal mostArea = wanted.mostArea();
        if (mostArea != null) {
            conditions.add("s.area <= :mostArea");
            params.put("mostArea", mostArea);
        }
        String from = VACANT + String.join(" and ", conditions);
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DECIMAL, Keyset.Kind.ID);
        params.put("afterArea", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<Vacancy> rows = jdbc.sql("""
                        select s.*, b.name_zh as building_zh, b.name_ko as building_ko, b.name_en as building_en,
                            b.function, p.name_zh as park_zh, p.name_ko as park_ko, p.name_en as park_en, p.unit_id,
                            v.free_from\s""" + from + """
                        \sand (:afterArea::numeric is null or (s.area, s.id) < (:afterArea::numeric, :afterId::uuid))
                        order by s.area desc, s.id desc""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> vacancy(row))
                .list();
        return Keyset.page(rows, page, row -> Keyset.cursor(row.area().toPlainString(), row.id()), total);
    }

    private static Vacancy vacancy(ResultSet row) throws SQLException {
        return new Vacancy(
                new SpaceId(row.getObject("id", UUID.class)),
                row.getString("code"),
                new BuildingId(row.getObject("building_id", UUID.class)),
                Columns.text(row, "building"),
                BuildingFunction.valueOf(row.getString("function")),
                new ParkId(row.getObject("park_id", UUID.class)),
                Columns.text(row, "park"),
                new ReportingUnitId(row.getString("unit_id")),
                row.getBigDecimal("area"),
                row.getBigDecimal("height"),
                row.getBigDecimal("load"),
                row.getBigDecimal("power"),
                ParkColumns.dayThere(row, "free_from"));
    }

    @Override
    public Page<TenancyLine> tenancies(Scope scope, TenancyFilter filter, LocalDate asOf, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ParksRight.TENANCIES)).where("p.unit_id", "t.enterprise_id");
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        List<String> conditions = new ArrayList<>(List.of(within.sql()));
        equal(conditions, params, "t.park_id", "park", value(filter.park(), ParkId::value));
        equal(conditions, params, "t.building_id", "building", value(filter.building(), BuildingId::value));
        equal(conditions, params, "p.unit_id", "unit", ParkColumns.text(filter.unit()));
        equal(
                conditions,
                params,
                "t.enterprise_id",
                "enterprise",
                value(filter.enterprise(), enterprise -> enterprise.value()));
        params.put("asOf", asOf);
        TenancyStatus status = filter.status();
        conditions.add(
                status == null
                        ? "not t.withdrawn"
                        : switch (status) {
                            case TO_COME -> "not t.withdrawn and t.from_day > :asOf";
                            case ACTIVE -> ACTIVE;
                            case ENDED -> "not t.withdrawn and t.to_day < :asOf";
                            case WITHDRAWN -> "t.withdrawn";
                        });
        LocalDate endsBy = filter.endsBy();
        if (endsBy != null) {
            conditions.add("t.to_day between :asOf and :endsBy");
            params.put("endsBy", endsBy);
        }
        words(conditions, params, "lower(coalesce(t.tenant, '') || ' ' || p.search_words)", filter.text());
        String from = TENANCIES + String.join(" and ", conditions);
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        params.put("afterDay", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<TenancyLine> rows = jdbc.sql("""
                        select t.*, p.name_zh as park_zh, p.name_ko as park_ko, p.name_en as park_en, p.unit_id,
                            b.name_zh as building_zh, b.name_ko as building_ko, b.name_en as building_en, s.code\s""" + from + """
                        \sand (:afterDay::date is null or (t.from_day, t.id) < (:afterDay::date, :afterId::uuid))
                        order by t.from_day desc, t.id desc""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> tenancy(row, asOf))
                .list();
        return Keyset.page(rows, page, row -> Keyset.cursor(row.term().from(), row.id()), total);
    }

    private static TenancyLine tenancy(ResultSet row, LocalDate asOf) throws SQLException {
        TenancyId id = new TenancyId(row.getObject("id", UUID.class));
        ParkId park = new ParkId(row.getObject("park_id", UUID.class));
        Tenancy.Tenant tenant = JdbcTenancies.tenant(row);
        Tenancy.Term term = JdbcTenancies.term(row);
        return new TenancyLine(
                id,
                park,
                Columns.text(row, "park"),
                new ReportingUnitId(row.getString("unit_id")),
                Columns.textOrNull(row, "building"),
                row.getString("code"),
                tenant,
                ParkColumns.figure(row, "area"),
                term,
                new Tenancy(id, park, null, null, tenant, null, term, row.getBoolean("withdrawn"), 0).status(asOf));
    }

    @Override
    public Page<ZoneLine> zones(Scope scope, PageRequest page) {
        ScopeSql.Condition within = ScopeSql.of(scope.forRight(ParksRight.READ)).whereUnit("z.unit_id");
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        int total = Keyset.total(jdbc, page, "from zone z where " + within.sql(), params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.TEXT, Keyset.Kind.ID);
        params.put("afterName", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<ZoneLine> rows = jdbc.sql("""
                        select z.*, (select count(distinct e.item) from zone_entry e where e.zone_id = z.id) as items
                        from zone z where\s""" + within.sql() + """
                        \sand (:afterName::text is null or (z.name_zh, z.id) > (:afterName::text, :afterId::uuid))
                        order by z.name_zh, z.id""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new ZoneLine(
                        new ZoneId(row.getObject("id", UUID.class)),
                        Columns.text(row, "name"),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getString("level"),
                        row.getLong("items"),
                        row.getBoolean("demonstration")))
                .list();
        return Keyset.page(rows, page, row -> Keyset.cursor(row.name().zh(), row.id()), total);
    }

    private static <T> @Nullable UUID value(@Nullable T id, java.util.function.Function<T, UUID> value) {
        return id == null ? null : value.apply(id);
    }

    private static void equal(
            List<String> conditions,
            Map<String, @Nullable Object> params,
            String column,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            params.put(name, value);
        }
    }

    private static void atLeast(
            List<String> conditions,
            Map<String, @Nullable Object> params,
            String column,
            String name,
            @Nullable BigDecimal least) {
        if (least != null) {
            conditions.add("s." + column + " >= :" + name);
            params.put(name, least);
        }
    }

    private static void words(
            List<String> conditions, Map<String, @Nullable Object> params, String column, @Nullable String text) {
        List<String> words = text == null
                ? List.of()
                : Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        for (int i = 0; i < words.size(); i++) {
            conditions.add("strpos(" + column + ", :word" + i + ") > 0");
            params.put("word" + i, words.get(i));
        }
    }
}
