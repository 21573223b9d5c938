package org.zhuqi.campaigns.visits.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.visits.VisitFrequency;
import org.zhuqi.campaigns.visits.VisitId;
import org.zhuqi.campaigns.visits.VisitStatus;
import org.zhuqi.campaigns.visits.VisitorRole;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.campaigns.visits.usecase.VisitQueries;
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
class JdbcVisitQueries implements VisitQueries {
    private static final int MOST = 50;
    private static final String VISITS = """
            select v.*, e.name_zh, e.name_ko, p.name_zh as visitor_zh, p.name_ko as visitor_ko, p.name_en as visitor_en
            from visit v join enterprise e on e.id = v.enterprise_id join account p on p.id = v.visitor
            where\s""";

    /**
     * What assignments in force on the day demand: a line for the officer and one for the leader. A predecessor's visit
     * counts, but nothing is due before the assignment is as old as the frequency.
     */
    private static final String OWED = """
            (select c.*, v.last, (greatest(c.from_day, v.last) + make_interval(months => c.months))::date as due, p.planned
             from (select a.id, a.enterprise_id, a.unit_id, a.from_day, r.visitor, r.visitor_role, r.months
                   from assignment a cross join lateral
                        (values (a.officer, 'OFFICER', :officerMonths::int), (a.leader, 'LEADER', :leaderMonths::int))
                        as r (visitor, visitor_role, months)
                   where a.from_day <= :asOf and (a.outside_day is null or a.outside_day > :asOf)
                     and r.visitor is not null) c
                 left join lateral (select max(v.day) as last from visit v
                                    where v.enterprise_id = c.enterprise_id and v.visitor_role = c.visitor_role
                                      and v.status = 'MADE' and v.day <= :asOf) v on true
                 left join lateral (select min(w.day) as planned from visit w
                                    where w.enterprise_id = c.enterprise_id and w.visitor = c.visitor
                                      and w.status = 'PLANNED' and w.day >= :asOf) p on true) o\s""";

    private static final String DUE =
            """
            select o.*, e.name_zh, e.name_ko, p.name_zh as visitor_zh, p.name_ko as visitor_ko, p.name_en as visitor_en
            from\s""" + OWED + " join enterprise e on e.id = o.enterprise_id join account p on p.id = o.visitor where ";

    private final JdbcClient jdbc;

    @Override
    public Page<View> list(Scope scope, Filter filter, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(VisitsRight.READ)).whereUnit("v.unit_id");
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        ReportingUnitId unit = filter.unit();
        UserId visitor = filter.visitor();
        EnterpriseId enterprise = filter.enterprise();
        VisitStatus status = filter.status();
        params.put("unit", unit == null ? null : unit.value());
        params.put("visitor", visitor == null ? null : visitor.value());
        params.put("enterprise", enterprise == null ? null : enterprise.value());
        params.put("status", status == null ? null : status.name());
        params.put("from", filter.from());
        params.put("to", filter.to());
        return page(within.sql() + """
                \sand (:unit::text is null or v.unit_id = :unit) and (:visitor::uuid is null or v.visitor = :visitor)
                 and (:enterprise::uuid is null or v.enterprise_id = :enterprise)
                 and (:status::text is null or v.status = :status)
                 and (:from::date is null or v.day >= :from) and (:to::date is null or v.day <= :to)\s""", params, page);
    }

    @Override
    public Optional<View> find(Scope scope, VisitId id) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(VisitsRight.READ)).whereUnit("v.unit_id");
        return jdbc.sql(VISITS + within.sql() + " and v.id = :id")
                .params(within.params())
                .param("id", id.value())
                .query((row, number) -> view(row))
                .optional();
    }

    @Override
    public Page<Due> due(Scope scope, DueFilter filter, VisitFrequency frequency, LocalDate asOf, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(VisitsRight.READ)).whereUnit("o.unit_id");
        Map<String, @Nullable Object> params = asked(within, filter.unit(), frequency, asOf);
        UserId visitor = filter.visitor();
        params.put("visitor", visitor == null ? null : visitor.value());
        params.put("until", filter.until());
        String wanted = within.sql() + """
                \sand (:unit::text is null or o.unit_id = :unit) and (:visitor::uuid is null or o.visitor = :visitor)
                 and o.due <= :until\s""";
        int total = Keyset.total(jdbc, page, "from " + OWED + " where " + wanted, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID, Keyset.Kind.TEXT);
        params.put("day", after == null ? null : after.get(0));
        params.put("id", after == null ? null : after.get(1));
        params.put("role", after == null ? null : after.get(2));
        List<Placed> found = jdbc.sql(DUE + wanted + """
                        \sand (:day::date is null or (o.due, o.id, o.visitor_role) > (:day::date, :id::uuid, :role))
                        order by o.due, o.id, o.visitor_role""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Placed(due(row), row.getObject("id", UUID.class)))
                .list();
        return Keyset.page(
                        found,
                        page,
                        placed -> Keyset.cursor(
                                placed.due().due(), placed.id(), placed.due().as()),
                        total)
                .map(Placed::due);
    }

    private record Placed(Due due, UUID id) {}

    @Override
    public List<Due> ownDue(Scope scope, VisitFrequency frequency, LocalDate asOf, LocalDate until) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(VisitsRight.RECORD)).wherePerson("o.visitor");
        return jdbc.sql(DUE + within.sql() + " and o.due <= :until order by o.due, o.id limit " + MOST)
                .params(asked(within, null, frequency, asOf))
                .param("until", until)
                .query((row, number) -> due(row))
                .list();
    }

    @Override
    public long countMade(Scope scope, @Nullable ReportingUnitId unit, @Nullable LocalDate from, LocalDate to) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(VisitsRight.READ)).whereUnit("v.unit_id");
        return jdbc.sql("select count(*) from visit v where " + within.sql() + MADE)
                .params(made(within, unit, from, to))
                .query(Long.class)
                .single();
    }

    @Override
    public Map<ReportingUnitId, Long> countMadeByUnit(Scope scope, @Nullable LocalDate from, LocalDate to) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(VisitsRight.READ)).whereUnit("v.unit_id");
        return ByUnitRows.counts(jdbc.sql("select v.unit_id, count(*) as counted from visit v where " + within.sql()
                        + MADE + "group by v.unit_id")
                .params(made(within, null, from, to)));
    }

    private static final String MADE = """
            \sand v.status = 'MADE' and (:unit::text is null or v.unit_id = :unit)
             and (:from::date is null or v.day >= :from) and v.day <= :to\s""";

    @Override
    public Page<View> made(
            Scope scope, @Nullable ReportingUnitId unit, @Nullable LocalDate from, LocalDate to, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(VisitsRight.READ)).whereUnit("v.unit_id");
        return page(within.sql() + MADE, made(within, unit, from, to), page);
    }

    private static Map<String, @Nullable Object> made(
            ScopeSql.Condition within, @Nullable ReportingUnitId unit, @Nullable LocalDate from, LocalDate to) {
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("unit", unit == null ? null : unit.value());
        params.put("from", from);
        params.put("to", to);
        return params;
    }

    @Override
    public long countOverdue(Scope scope, @Nullable ReportingUnitId unit, VisitFrequency frequency, LocalDate asOf) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(VisitsRight.READ)).whereUnit("o.unit_id");
        return jdbc.sql("select count(*) from " + OWED + " where " + within.sql()
                        + " and (:unit::text is null or o.unit_id = :unit) and o.due < :asOf")
                .params(asked(within, unit, frequency, asOf))
                .query(Long.class)
                .single();
    }

    @Override
    public Map<ReportingUnitId, Long> countOverdueByUnit(Scope scope, VisitFrequency frequency, LocalDate asOf) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(VisitsRight.READ)).whereUnit("o.unit_id");
        return ByUnitRows.counts(jdbc.sql("select o.unit_id, count(*) as counted from " + OWED + " where "
                        + within.sql() + " and o.due < :asOf group by o.unit_id")
                .params(asked(within, null, frequency, asOf)));
    }

    private static Map<String, @Nullable Object> asked(
            ScopeSql.Condition within, @Nullable ReportingUnitId unit, VisitFrequency frequency, LocalDate asOf) {
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("unit", unit == null ? null : unit.value());
        params.put("officerMonths", frequency.officerMonths());
        params.put("leaderMonths", frequency.leaderMonths());
        params.put("asOf", asOf);
        return params;
    }

    private Page<View> page(String wanted, Map<String, @Nullable Object> params, PageRequest page) {
        int total = Keyset.total(jdbc, page, "from visit v where " + wanted, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        params.put("afterDay", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<View> visits = jdbc.sql(VISITS + wanted + """
                        \sand (:afterDay::date is null or (v.day, v.id) < (:afterDay::date, :afterId::uuid))
                        order by v.day desc, v.id desc""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> view(row))
                .list();
        return Keyset.page(visits, page, visit -> Keyset.cursor(visit.day(), visit.id()), total);
    }

    private static LocalText visitor(ResultSet row) throws SQLException {
        return new LocalText(row.getString("visitor_zh"), row.getString("visitor_ko"), row.getString("visitor_en"));
    }

    private static View view(ResultSet row) throws SQLException {
        OffsetDateTime recorded = row.getObject("recorded_at", OffsetDateTime.class);
        return new View(
                new VisitId(row.getObject("id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("name_zh"),
                row.getString("name_ko"),
                new ReportingUnitId(row.getString("unit_id")),
                new UserId(row.getObject("visitor", UUID.class)),
                visitor(row),
                VisitorRole.valueOf(row.getString("visitor_role")),
                row.getObject("day", LocalDate.class),
                VisitStatus.valueOf(row.getString("status")),
                row.getString("place"),
                row.getString("met"),
                JdbcVisits.topics(row),
                JdbcVisits.production(row),
                row.getString("words"),
                row.getString("next_step"),
                recorded == null ? null : recorded.toInstant());
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("name_zh"),
                row.getString("name_ko"),
                new ReportingUnitId(row.getString("unit_id")),
                new UserId(row.getObject("visitor", UUID.class)),
                visitor(row),
                VisitorRole.valueOf(row.getString("visitor_role")),
                row.getObject("last", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("planned", LocalDate.class));
    }
}
