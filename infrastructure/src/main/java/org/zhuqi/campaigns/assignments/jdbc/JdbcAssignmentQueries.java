package org.zhuqi.campaigns.assignments.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.assignments.usecase.AssignmentQueries;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.ByUnitRows;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcAssignmentQueries implements AssignmentQueries {
    private static final String LINES = """
            select a.*, e.name_zh, e.name_ko, e.unit_id as present, o.name_zh as officer_zh, o.name_ko as officer_ko, o.name_en as officer_en,
                l.name_zh as leader_zh, l.name_ko as leader_ko, l.name_en as leader_en, s.name_zh as successor_zh,
                s.name_ko as successor_ko, s.name_en as successor_en
            from assignment a
                join enterprise e on e.id = a.enterprise_id
                join account o on o.id = a.officer
                left join account l on l.id = a.leader
                left join account s on s.id = a.successor
            where\s""";

    /** In force on the day. */
    private static final String IN_FORCE = " a.from_day <= :asOf and (a.outside_day is null or a.outside_day > :asOf) ";

    /** In the directory in the month of the day. */
    private static final String ABOVE_SCALE = """
            \sexists (select 1 from directory_membership m where m.enterprise_id = e.id and m.entered <= :month
                     and (m.exited is null or m.exited > :month))\s""";

    private static final String HAS_OFFICER =
            " exists (select 1 from assignment a where a.enterprise_id = e.id and" + IN_FORCE + ") ";

    /** Enterprises that moved to another unit than the one whose officer looks after them. */
    private static final String MOVED =
            "from assignment a join enterprise e on e.id = a.enterprise_id where a.unit_id <> e.unit_id and" + IN_FORCE;

    private final JdbcClient jdbc;

    @Override
    public Page<Line> list(Scope scope, Filter filter, LocalDate asOf, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(AssignmentsRight.WORK)).whereUnit("a.unit_id");
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        ReportingUnitId unit = filter.unit();
        UserId officer = filter.officer();
        params.put("unit", unit == null ? null : unit.value());
        params.put("officer", officer == null ? null : officer.value());
        params.put("asOf", asOf);
        String wanted = within.sql() + " and (:unit::text is null or a.unit_id = :unit)"
                + " and (:officer::uuid is null or a.officer = :officer)"
                + (filter.ended() ? "" : " and" + IN_FORCE);
        int total = Keyset.total(jdbc, page, "from assignment a where " + wanted, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        params.put("day", after == null ? null : after.getFirst());
        params.put("id", after == null ? null : after.getLast());
        List<Line> lines = jdbc.sql(LINES + wanted + """
                        \sand (:day::date is null or (a.from_day, a.id) < (:day::date, :id::uuid))
                        order by a.from_day desc, a.id desc""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(line.from(), line.id()), total);
    }

    @Override
    public List<Line> history(Scope scope, EnterpriseId enterprise) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(AssignmentsRight.READ)).where("a.unit_id", "a.enterprise_id");
        ScopeSql.Condition present = ScopeSql.of(scope).whereUnit("e.unit_id");
        return jdbc.sql(LINES + "(" + within.sql() + " or " + present.sql()
                        + ") and a.enterprise_id = :enterprise order by a.from_day desc")
                .params(within.params())
                .params(present.params())
                .param("enterprise", enterprise.value())
                .query((row, number) -> line(row))
                .list();
    }

    @Override
    public Page<Gap> gaps(Scope scope, @Nullable ReportingUnitId unit, LocalDate asOf, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(AssignmentsRight.WORK)).whereUnit("e.unit_id");
        Map<String, @Nullable Object> params = asked(within, unit, asOf);
        String wanted = within.sql() + " and (:unit::text is null or e.unit_id = :unit)";
        String found = "from (select e.id, null::uuid as held from enterprise e where " + wanted + " and" + ABOVE_SCALE
                + " and not" + HAS_OFFICER + " union all select e.id, a.id as held " + MOVED + " and " + wanted + ") g";
        int total = Keyset.total(jdbc, page, found, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        params.put("id", after == null ? null : after.getFirst());
        List<Gap> gaps = jdbc.sql("""
                        select e.id, e.name_zh, e.name_ko, e.unit_id, e.industry, a.id as assignment_id,
                            a.unit_id as held_unit, a.officer, o.name_zh as officer_zh, o.name_ko as officer_ko,
                            o.name_en as officer_en\s""" + found + """
                        \sjoin enterprise e on e.id = g.id left join assignment a on a.id = g.held
                            left join account o on o.id = a.officer
                        where (:id::uuid is null or e.id > :id::uuid) order by e.id""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Gap(
                        new EnterpriseId(row.getObject("id", UUID.class)),
                        row.getString("name_zh"),
                        row.getString("name_ko"),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getString("industry"),
                        held(row)))
                .list();
        return Keyset.page(gaps, page, gap -> Keyset.cursor(gap.enterprise()), total);
    }

    private static @Nullable Held held(ResultSet row) throws SQLException {
        UUID assignment = row.getObject("assignment_id", UUID.class);
        return assignment == null
                ? null
                : new Held(
                        new AssignmentId(assignment),
                        new ReportingUnitId(row.getString("held_unit")),
                        new UserId(row.getObject("officer", UUID.class)),
                        Objects.requireNonNull(person(row, "officer")));
    }

    /** What an officer has of one division; null for none at all. */
    private record OfDivision(
            UserId officer,
            LocalText name,
            ReportingUnitId unit,
            @Nullable String division,
            int count) {}

    @Override
    public List<Load> loads(Scope scope, @Nullable ReportingUnitId unit, LocalDate asOf) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(AssignmentsRight.WORK)).whereUnit("o.unit_id");
        Map<String, @Nullable Object> params = asked(within, unit, asOf);
        List<OfDivision> held = jdbc.sql("""
                        select o.id, o.name_zh, o.name_ko, o.name_en, o.unit_id, substr(e.industry, 1, 3) as trade,
                            count(e.id) as count
                        from account o
                            left join assignment a on a.officer = o.id and""" + IN_FORCE + """
                            left join enterprise e on e.id = a.enterprise_id
                        where o.role = 'UNIT_OFFICER' and o.status = 'ACTIVE' and\s""" + within.sql() + """
                            \sand (:unit::text is null or o.unit_id = :unit)
                        group by o.id, o.name_zh, o.name_ko, o.name_en, o.unit_id, trade
                        order by o.id""")
                .params(params)
                .query((row, number) -> new OfDivision(
                        new UserId(row.getObject("id", UUID.class)),
                        new LocalText(row.getString("name_zh"), row.getString("name_ko"), row.getString("name_en")),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getString("trade"),
                        row.getInt("count")))
                .list();
        Map<UserId, List<OfDivision>> byOfficer = new LinkedHashMap<>();
        held.forEach(each -> byOfficer
                .computeIfAbsent(each.officer(), id -> new ArrayList<>())
                .add(each));
        return byOfficer.values().stream()
                .map(JdbcAssignmentQueries::load)
                .sorted(Comparator.comparingInt(Load::enterprises)
                        .reversed()
                        .thenComparing(load -> load.officer().value()))
                .toList();
    }

    private static Load load(List<OfDivision> held) {
        Map<String, Integer> industries = new HashMap<>();
        int enterprises = 0;
        for (OfDivision each : held) {
            enterprises += each.count();
            String division = each.division();
            if (division != null) {
                industries.put(division, each.count());
            }
        }
        OfDivision first = held.getFirst();
        return new Load(first.officer(), first.name(), first.unit(), enterprises, Map.copyOf(industries));
    }

    @Override
    public List<Coverage> coverage(Scope scope, LocalDate asOf, int limit) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(AssignmentsRight.WORK)).whereUnit("u.id");
        return jdbc.sql("""
                        select u.id,
                            (select count(*) from enterprise e where e.unit_id = u.id and""" + ABOVE_SCALE + """
                            ) as above_scale,
                            (select count(*) from enterprise e where e.unit_id = u.id and""" + ABOVE_SCALE + " and"
                        + HAS_OFFICER + """
                            ) as covered,
                            (select count(*) """ + MOVED + """
                             and e.unit_id = u.id) as moved,
                            count(h.id) as officers,
                            count(h.id) filter (where h.held > :limit) as overloaded
                        from reporting_unit u
                            left join (select o.id, o.unit_id, count(a.id) as held
                                       from account o
                                           left join assignment a on a.officer = o.id and""" + IN_FORCE + """
                                       where o.role = 'UNIT_OFFICER' and o.status = 'ACTIVE'
                                       group by o.id, o.unit_id) h on h.unit_id = u.id
                        where u.active and u.kind <> 'PREFECTURE' and\s""" + within.sql() + """
                        \sgroup by u.id order by u.id""")
                .params(asked(within, null, asOf))
                .param("limit", limit)
                .query((row, number) -> new Coverage(
                        new ReportingUnitId(row.getString("id")),
                        row.getInt("above_scale"),
                        row.getInt("covered"),
                        row.getInt("moved"),
                        row.getInt("officers"),
                        row.getInt("overloaded")))
                .list();
    }

    @Override
    public long countCovered(Scope scope, @Nullable ReportingUnitId unit, LocalDate asOf) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(AssignmentsRight.READ)).where("e.unit_id", "e.id");
        return jdbc.sql("select count(*) from enterprise e where " + covered(within))
                .params(asked(within, unit, asOf))
                .query(Long.class)
                .single();
    }

    @Override
    public Map<ReportingUnitId, Long> countCoveredByUnit(Scope scope, LocalDate asOf) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(AssignmentsRight.READ)).where("e.unit_id", "e.id");
        return ByUnitRows.counts(jdbc.sql("select e.unit_id, count(*) as counted from enterprise e where "
                        + covered(within) + " group by e.unit_id")
                .params(asked(within, null, asOf)));
    }

    @Override
    public Page<Covered> covered(Scope scope, @Nullable ReportingUnitId unit, LocalDate asOf, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(AssignmentsRight.READ)).where("e.unit_id", "e.id");
        Map<String, @Nullable Object> params = asked(within, unit, asOf);
        int total = Keyset.total(jdbc, page, "from enterprise e where " + covered(within), params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        params.put("id", after == null ? null : after.getFirst());
        List<Covered> found = jdbc.sql("""
                        select e.id, e.name_zh, e.name_ko, e.unit_id,
                            (select a.from_day from assignment a where a.enterprise_id = e.id and""" + IN_FORCE + """
                            ) as since
                        from enterprise e where\s""" + covered(within)
                        + " and (:id::uuid is null or e.id > :id::uuid) order by e.id" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Covered(
                        new EnterpriseId(row.getObject("id", UUID.class)),
                        row.getString("name_zh"),
                        row.getString("name_ko"),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getObject("since", LocalDate.class)))
                .list();
        return Keyset.page(found, page, each -> Keyset.cursor(each.enterprise()), total);
    }

    private static String covered(ScopeSql.Condition within) {
        return within.sql() + " and (:unit::text is null or e.unit_id = :unit) and" + ABOVE_SCALE + " and"
                + HAS_OFFICER;
    }

    private static Map<String, @Nullable Object> asked(
            ScopeSql.Condition within, @Nullable ReportingUnitId unit, LocalDate asOf) {
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("unit", unit == null ? null : unit.value());
        params.put("asOf", asOf);
        params.put("month", asOf.withDayOfMonth(1));
        return params;
    }

    private static Line line(ResultSet row) throws SQLException {
        UUID leader = row.getObject("leader", UUID.class);
        return new Line(
                new AssignmentId(row.getObject("id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("name_zh"),
                row.getString("name_ko"),
                new ReportingUnitId(row.getString("unit_id")),
                new ReportingUnitId(row.getString("present")),
                new UserId(row.getObject("officer", UUID.class)),
                Objects.requireNonNull(person(row, "officer")),
                leader == null ? null : new UserId(leader),
                person(row, "leader"),
                row.getString("department"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("outside_day", LocalDate.class),
                row.getString("reason"),
                List.of((String[]) row.getArray("open_matters").getArray()),
                person(row, "successor"));
    }

    private static @Nullable LocalText person(ResultSet row, String as) throws SQLException {
        String zh = row.getString(as + "_zh");
        return zh == null ? null : new LocalText(zh, row.getString(as + "_ko"), row.getString(as + "_en"));
    }
}
