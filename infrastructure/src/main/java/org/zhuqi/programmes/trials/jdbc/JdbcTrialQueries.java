package org.zhuqi.programmes.trials.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.DryRunStatus;
import org.zhuqi.programmes.trials.Outcome;
import org.zhuqi.programmes.trials.TrialsError;
import org.zhuqi.programmes.trials.TrialsRight;
import org.zhuqi.programmes.trials.usecase.TrialQueries;
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
class JdbcTrialQueries implements TrialQueries {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of a call that has no version yet. */
    private static final String TITLE =
            "jsonb_strip_nulls(jsonb_build_object('zh', d.title_zh, 'ko', d.title_ko, 'en', d.title_en))";

    private final JdbcClient jdbc;

    @Override
    public Page<Line> list(Scope scope, @Nullable ProgrammeId programme, PageRequest page) {
        if (!scope.forRight(TrialsRight.READ).everything()) {
            return new Page<>(List.of(), null, 0);
        }
        Map<String, Object> params = new HashMap<>();
        String where = """
                from dry_run r left join programme p on p.id = r.programme_id
                    left join programme_design d on d.id = r.programme_id and r.draft is not null
                    left join programme_version v on v.programme_id = r.programme_id
                        and v.version = r.programme_version and r.draft is null
                where true""";
        if (programme != null) {
            where += " and r.programme_id = :programme";
            params.put("programme", programme.value());
        }
        int total = Keyset.total(jdbc, page, where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        if (after != null) {
            where += " and (r.created_at, r.id) < (:afterTime, :afterId)";
            params.put("afterTime", OffsetDateTime.parse(String.valueOf(after.getFirst())));
            params.put("afterId", UUID.fromString(String.valueOf(after.getLast())));
        }
        List<Line> lines = jdbc.sql("select r.*, coalesce(p.code, d.code) as code, coalesce(v.title, "
                        + TITLE + ") as title " + where + " order by r.created_at desc, r.id desc"
                        + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(
                lines, page, line -> Keyset.cursor(line.createdAt(), line.id().value()), total);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new DryRunId(row.getObject("id", UUID.class)),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                row.getString("code"),
                JSON.readValue(row.getString("title"), LocalText.class),
                row.getInt("programme_version"),
                row.getString("draft") != null,
                DryRun.Purpose.valueOf(row.getString("purpose")),
                row.getString("by_name"),
                JSON.readTree(row.getString("variants")).size(),
                DryRunStatus.valueOf(row.getString("status")),
                row.getInt("done"),
                row.getInt("total"),
                row.getTimestamp("created_at").toInstant());
    }

    @Override
    public List<Choice> programmes(Scope scope) {
        if (!scope.forRight(TrialsRight.READ).everything()) {
            return List.of();
        }
        return jdbc.sql("""
                select coalesce(p.id, d.id) as id, coalesce(p.code, d.code) as code,
                    coalesce(p.status, d.status) as status, coalesce(v.title,\s""" + TITLE + """
                ) as title
                from programme p join programme_version v on v.programme_id = p.id and v.version = p.version
                    full join programme_design d on d.id = p.id
                where coalesce(p.status, d.status) <> 'WITHDRAWN' order by 2
                """)
                .query((row, number) -> new Choice(
                        new ProgrammeId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        JSON.readValue(row.getString("title"), LocalText.class),
                        ProgrammeStatus.valueOf(row.getString("status"))))
                .list();
    }

    @Override
    public Page<Outlook> outcomes(Scope scope, DryRunId run, Filter filter, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(TrialsRight.READ)).whereUnit("o.unit_id");
        if (forgotten(run)) {
            throw TrialsError.OUTCOMES_GONE.refused();
        }
        Map<String, Object> params = new HashMap<>(within.params());
        List<String> conditions = conditions(run, filter, params);
        conditions.add(within.sql());
        String from = "from dry_run_outcome o join dry_run r on r.id = o.run_id and r.status = 'DONE' where "
                + String.join(" and ", conditions);
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        if (after != null) {
            from += " and o.enterprise_id > :after";
            params.put("after", UUID.fromString(String.valueOf(after.getFirst())));
        }
        List<Outlook> lines = jdbc.sql("select o.*, e.name_zh, e.credit_code from (select o.* " + from
                        + " order by o.enterprise_id" + Keyset.limit(page)
                        + ") o join enterprise e on e.id = o.enterprise_id order by o.enterprise_id")
                .params(params)
                .query((row, number) -> outlook(row))
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(line.enterprise().value()), total);
    }

    private boolean forgotten(DryRunId run) {
        return jdbc.sql("select forgotten from dry_run where id = :id")
                .param("id", run.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static List<String> conditions(DryRunId run, Filter filter, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>(List.of("o.run_id = :run", "o.variant = :variant"));
        params.put("run", run.value());
        params.put("variant", filter.variant());
        Outcome.Standing standing = filter.standing();
        if (standing != null) {
            conditions.add("o.standing = :standing");
            params.put("standing", standing.name());
        }
        ReportingUnitId unit = filter.unit();
        if (unit != null) {
            conditions.add("o.unit_id = :unit");
            params.put("unit", unit.value());
        }
        trait("size_class", filter.sizeClass(), conditions, params);
        trait("division", filter.division(), conditions, params);
        Integer failing = filter.failing();
        if (failing != null) {
            conditions.add(
                    switch (filter.cut()) {
                        case ANY -> "o.failing @> array[:failing]::int[]";
                        case FIRST -> "o.failing[1] = :failing";
                        case ALONE -> "o.failing = array[:failing]::int[]";
                    });
            params.put("failing", failing);
        }
        String missing = filter.missing();
        if (missing != null) {
            conditions.add("o.missing @> array[:missing]::text[]");
            params.put("missing", missing);
        }
        String amountMissing = filter.amountMissing();
        if (amountMissing != null) {
            conditions.add("o.amount_missing @> array[:amountMissing]::text[]");
            params.put("amountMissing", amountMissing);
        }
        return conditions;
    }

    private static void trait(
            String column, @Nullable String wanted, List<String> conditions, Map<String, Object> params) {
        if (wanted != null) {
            conditions.add("coalesce(o." + column + ", '') = :" + column);
            params.put(column, wanted);
        }
    }

    private static Outlook outlook(ResultSet row) throws SQLException {
        return new Outlook(
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("name_zh"),
                row.getString("credit_code"),
                new ReportingUnitId(row.getString("unit_id")),
                row.getString("size_class"),
                row.getString("division"),
                Outcome.Standing.valueOf(row.getString("standing")),
                JdbcDryRuns.amount(row),
                JdbcDryRuns.numbers(row, "failing"),
                JdbcDryRuns.texts(row, "missing"),
                JdbcDryRuns.texts(row, "later"),
                JdbcDryRuns.texts(row, "amount_missing"));
    }
}
