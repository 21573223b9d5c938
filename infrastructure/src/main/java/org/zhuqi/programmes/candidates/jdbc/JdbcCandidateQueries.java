package org.zhuqi.programmes.candidates.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.candidates.CandidateId;
import org.zhuqi.programmes.candidates.CandidateStatus;
import org.zhuqi.programmes.candidates.CandidatesRight;
import org.zhuqi.programmes.candidates.usecase.CandidateQueries;
import org.zhuqi.programmes.trials.DryRunStatus;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcCandidateQueries implements CandidateQueries {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LINE = """
            select c.*, p.code, v.title, e.name_zh, e.name_ko, e.credit_code, x.code as excluded_by
            """;
    private static final String FROM = """
            from candidate c
            join programme p on p.id = c.programme_id
            join programme_version v on v.programme_id = c.programme_id and v.version = c.programme_version
            join enterprise e on e.id = c.enterprise_id
            left join programme x on x.id = c.exclusion_by
            where\s""";

    private final JdbcClient jdbc;

    @Override
    public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(CandidatesRight.READ)).whereUnit("c.unit_id");
        Map<String, Object> params = new HashMap<>(within.params());
        List<String> conditions = new ArrayList<>(List.of(within.sql()));
        ProgrammeId programme = filter.programme();
        if (programme != null) {
            conditions.add("c.programme_id = :programme");
            params.put("programme", programme.value());
        }
        CandidateStatus status = filter.status();
        if (status != null) {
            conditions.add("c.status = :status");
            params.put("status", status.name());
        }
        ReportingUnitId unit = filter.unit();
        if (unit != null) {
            conditions.add("c.unit_id = :unit");
            params.put("unit", unit.value());
        }
        return page(conditions, params, page);
    }

    @Override
    public Page<Line> offers(Scope scope, PageRequest page) {
        Map<String, Object> params = new HashMap<>();
        return page(new ArrayList<>(List.of(own(scope, params), "c.answer_by is not null")), params, page);
    }

    private static String own(Scope scope, Map<String, Object> params) {
        EnterpriseId enterprise = scope.forRight(CandidatesRight.ANSWER).enterprise();
        if (enterprise == null) {
            return "false";
        }
        params.put("enterprise", enterprise.value());
        return "c.enterprise_id = :enterprise";
    }

    private Page<Line> page(List<String> conditions, Map<String, Object> params, PageRequest page) {
        String from = FROM + String.join(" and ", conditions);
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        if (after != null) {
            from += " and (c.listed_at, c.id) < (:afterTime, :afterId)";
            params.put("afterTime", OffsetDateTime.parse(String.valueOf(after.getFirst())));
            params.put("afterId", UUID.fromString(String.valueOf(after.getLast())));
        }
        List<Line> lines = jdbc.sql(LINE + from + " order by c.listed_at desc, c.id desc" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(
                lines, page, line -> Keyset.cursor(line.listedAt(), line.id().value()), total);
    }

    @Override
    public List<Waiting> toConfirm(Scope scope) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(CandidatesRight.CONFIRM)).whereUnit("c.unit_id");
        return jdbc.sql("""
                select w.programme_id, v.title, w.waiting
                from (select c.programme_id, count(*) as waiting, min(c.listed_at) as since from candidate c
                      where c.status = 'LISTED' and %s group by c.programme_id) w
                join programme p on p.id = w.programme_id
                join programme_version v on v.programme_id = p.id and v.version = p.version
                order by w.since
                """.formatted(within.sql()))
                .params(within.params())
                .query((row, number) -> new Waiting(
                        new ProgrammeId(row.getObject("programme_id", UUID.class)), title(row), row.getLong("waiting")))
                .list();
    }

    @Override
    public List<Line> toAnswer(Scope scope, int atMost) {
        Map<String, Object> params = new HashMap<>();
        String own = own(scope, params);
        params.put("most", atMost);
        return jdbc.sql(LINE + FROM + own + " and c.status = 'OFFERED' order by c.answer_by, c.id limit :most")
                .params(params)
                .query((row, number) -> line(row))
                .list();
    }

    @Override
    public Page<Line> lapsing(Scope scope, LocalDate from, LocalDate until, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(CandidatesRight.READ)).whereUnit("c.unit_id");
        Map<String, Object> params = new HashMap<>(within.params());
        params.put("from", from);
        params.put("until", until);
        String where = within.sql() + " and c.status = 'OFFERED' and c.answer_by between :from and :until";
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        if (after != null) {
            where += " and c.id > :afterId";
            params.put("afterId", UUID.fromString(String.valueOf(after.getFirst())));
        }
        List<Line> lines = jdbc.sql(LINE + FROM + where + " order by c.id" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(line.id().value()), 0);
    }

    /** Searches are the prefecture's: whoever reads less than everything sees the candidates, not them. */
    @Override
    public List<Search> searches(Scope scope, int atMost) {
        if (!scope.forRight(CandidatesRight.READ).everything()) {
            return List.of();
        }
        return jdbc.sql("""
                select l.*, r.status, r.done, r.total, r.created_at, p.code, v.title
                from candidate_listing l
                join dry_run r on r.id = l.run_id
                join programme p on p.id = l.programme_id
                join programme_version v on v.programme_id = r.programme_id and v.version = r.programme_version
                order by r.created_at desc, r.id desc limit :most
                """)
                .param("most", atMost)
                .query((row, number) -> {
                    Timestamp listed = row.getTimestamp("listed_at");
                    return new Search(
                            row.getObject("run_id", UUID.class),
                            new ProgrammeId(row.getObject("programme_id", UUID.class)),
                            row.getString("code"),
                            title(row),
                            DryRunStatus.valueOf(row.getString("status")),
                            row.getInt("done"),
                            row.getInt("total"),
                            listed == null ? null : listed.toInstant(),
                            JdbcListings.result(row),
                            row.getTimestamp("created_at").toInstant());
                })
                .list();
    }

    @Override
    public long count(
            Scope scope, Count what, Instant until, @Nullable ReportingUnitId unit, @Nullable String programmeCode) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select count(*) " + counted(scope, what, until, unit, programmeCode, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    @Override
    public Page<Counted> counted(
            Scope scope,
            Count what,
            Instant until,
            @Nullable ReportingUnitId unit,
            @Nullable String programmeCode,
            PageRequest page) {
        Map<String, Object> params = new HashMap<>();
        String from = counted(scope, what, until, unit, programmeCode, params);
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        if (after != null) {
            from += " and c.id > :afterId";
            params.put("afterId", UUID.fromString(String.valueOf(after.getFirst())));
        }
        List<Counted> counted = jdbc.sql("select c.id, c.unit_id, " + moment(what) + " as at, v.title, e.name_zh "
                        + from + " order by c.id" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Counted(
                        new CandidateId(row.getObject("id", UUID.class)),
                        title(row),
                        row.getString("name_zh"),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getTimestamp("at").toInstant()))
                .list();
        return Keyset.page(counted, page, line -> Keyset.cursor(line.id().value()), total);
    }

    private static String moment(Count what) {
        return what == Count.LISTED ? "c.listed_at" : "c.taken_at";
    }

    private static String counted(
            Scope scope,
            Count what,
            Instant until,
            @Nullable ReportingUnitId unit,
            @Nullable String programmeCode,
            Map<String, Object> params) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(CandidatesRight.READ)).whereUnit("c.unit_id");
        params.putAll(within.params());
        params.put("until", Timestamp.from(until));
        String from = FROM + within.sql() + " and " + moment(what) + " < :until";
        if (unit != null) {
            from += " and c.unit_id = :unit";
            params.put("unit", unit.value());
        }
        if (programmeCode != null) {
            from += " and p.code = :code";
            params.put("code", programmeCode);
        }
        return from;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new CandidateId(row.getObject("id", UUID.class)),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                row.getString("code"),
                title(row),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                new LocalText(row.getString("name_zh"), row.getString("name_ko"), null),
                row.getString("credit_code"),
                new ReportingUnitId(row.getString("unit_id")),
                CandidateStatus.valueOf(row.getString("status")),
                JdbcCandidates.amount(row),
                row.getString("exclusion_reason"),
                row.getString("excluded_by"),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("application_id", UUID.class),
                row.getTimestamp("listed_at").toInstant());
    }

    private static LocalText title(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("title"), LocalText.class);
    }
}
