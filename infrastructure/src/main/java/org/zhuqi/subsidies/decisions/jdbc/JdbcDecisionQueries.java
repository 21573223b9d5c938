package org.zhuqi.subsidies.decisions.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.DecisionId;
import org.zhuqi.subsidies.decisions.usecase.DecisionQueries;

@Repository
@RequiredArgsConstructor
class JdbcDecisionQueries implements DecisionQueries {
    /** Every decision that stands with its notice, its open objections and its award. */
    private static final String FROM = """
            from (select d.*, n.id as notice_id, n.ends_on, n.provisional,
                         (select count(*) from objection o
                          where o.notice_id = l.notice_id and o.line = l.line and o.outcome is null) as open_objections,
                         a.at as awarded_at
                  from decision d
                  left join lateral (select x.notice_id, x.line from public_notice_line x
                                     where x.subject_kind = 'application' and x.subject_id = d.application_id
                                       and not x.taken_out
                                     order by x.notice_id desc limit 1) l on true
                  left join public_notice n on n.id = l.notice_id
                  left join award a on a.application_id = d.application_id
                  where d.standing) d
            where\s""";

    private final JdbcClient jdbc;
    private final DecisionRows rows;
    private final Clock clock;

    @Override
    public Page<DecisionRow> list(
            Scope scope, Standing standing, @Nullable ProgrammeId programme, Instant now, PageRequest page) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.WORK)).where("d.unit_id", "d.enterprise_id");
        StringBuilder where = new StringBuilder(within.sql()).append(" and ").append(condition(standing));
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("today", now.atZone(clock.getZone()).toLocalDate());
        if (programme != null) {
            where.append(" and d.programme_id = :programme");
            params.put("programme", programme.value());
        }
        return page(where, params, page);
    }

    private static String condition(Standing standing) {
        return switch (standing) {
            case DECIDED -> "d.outcome = 'APPROVED' and d.notice_id is null and d.awarded_at is null";
            case ON_NOTICE ->
                "d.notice_id is not null and d.awarded_at is null and (d.ends_on >= :today or d.open_objections > 0)";
            case READY ->
                "d.notice_id is not null and d.awarded_at is null and d.ends_on < :today and d.open_objections = 0";
            case AWARDED -> "d.awarded_at is not null";
            case REJECTED -> "d.outcome = 'REJECTED'";
        };
    }

    private Page<DecisionRow> page(StringBuilder where, Map<String, @Nullable Object> params, PageRequest page) {
        int total = Keyset.total(jdbc, page, FROM + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        if (after != null) {
            where.append(" and (d.at, d.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            params.put("afterAt", after.get(0));
            params.put("afterId", after.get(1));
        }
        List<DecisionRow> found = jdbc.sql(
                        "select d.* " + FROM + where + " order by d.at desc, d.id desc" + Keyset.limit(page))
                .params(params)
                .query(this::row)
                .list();
        return Keyset.page(found, page, row -> Keyset.cursor(row.at(), row.id()), total);
    }

    private DecisionRow row(ResultSet row, int number) throws SQLException {
        UUID notice = row.getObject("notice_id", UUID.class);
        LocalDate ends = row.getObject("ends_on", LocalDate.class);
        Timestamp awarded = row.getTimestamp("awarded_at");
        return new DecisionRow(
                new DecisionId(row.getObject("id", UUID.class)),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                rows.text(row, "programme_title"),
                rows.text(row, "enterprise_name"),
                new ReportingUnitId(row.getString("unit_id")),
                Decision.Outcome.valueOf(row.getString("outcome")),
                new Money(row.getBigDecimal("amount")),
                row.getTimestamp("at").toInstant(),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("by_name"),
                notice == null ? null : new NoticeId(notice),
                ends == null ? null : new Deadline(ends, row.getBoolean("provisional")),
                row.getInt("open_objections"),
                awarded == null ? null : awarded.toInstant());
    }

    @Override
    public List<ProgrammeRow> programmes(Scope scope) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.WORK)).where("d.unit_id", "d.enterprise_id");
        return jdbc.sql("select distinct on (d.programme_id) d.programme_id, d.programme_title from decision d where "
                        + within.sql() + " order by d.programme_id, d.at desc")
                .params(within.params())
                .query((row, number) -> new ProgrammeRow(
                        new ProgrammeId(row.getObject("programme_id", UUID.class)), rows.text(row, "programme_title")))
                .list();
    }

    @Override
    public Optional<Decision> latest(Scope scope, ApplicationId application) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("d.unit_id", "d.enterprise_id");
        return jdbc.sql("select d.* from decision d where " + within.sql()
                        + " and d.application_id = :application order by d.at desc, d.id desc limit 1")
                .params(within.params())
                .param("application", application.value())
                .query(rows::decision)
                .optional();
    }

    @Override
    public Money approved(Scope scope, Instant until, @Nullable ReportingUnitId unit, @Nullable ProgrammeId programme) {
        Map<String, @Nullable Object> params = new HashMap<>();
        StringBuilder where = counting(scope, until, unit, programme, params);
        return new Money(jdbc.sql("select coalesce(sum(d.amount), 0) from decision d where d.standing and " + where)
                .params(params)
                .query(BigDecimal.class)
                .single());
    }

    @Override
    public Page<DecisionRow> counted(
            Scope scope,
            Instant until,
            @Nullable ReportingUnitId unit,
            @Nullable ProgrammeId programme,
            PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        return page(counting(scope, until, unit, programme, params), params, page);
    }

    private static StringBuilder counting(
            Scope scope,
            Instant until,
            @Nullable ReportingUnitId unit,
            @Nullable ProgrammeId programme,
            Map<String, @Nullable Object> params) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("d.unit_id", "d.enterprise_id");
        params.putAll(within.params());
        StringBuilder where = new StringBuilder(within.sql()).append(" and d.outcome = 'APPROVED' and d.at < :until");
        params.put("until", Timestamp.from(until));
        if (unit != null) {
            where.append(" and d.unit_id = :unit");
            params.put("unit", unit.value());
        }
        if (programme != null) {
            where.append(" and d.programme_id = :programme");
            params.put("programme", programme.value());
        }
        return where;
    }
}
