package org.zhuqi.projects.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.parks.ParkId;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.progress.ReportHistory;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

/** Figures of the ledger, where each project stood on the day: before its first later step as that step found it. */
@Repository
@RequiredArgsConstructor
class JdbcProjectFigureQueries implements ProjectFigureQueries {
    static final String THEN = """
            from project p
            left join lateral (select m.from_stage, m.halt_before from project_move m
                               where m.project_id = p.id and m.day > :asOf order by m.day, m.id limit 1) later on true
            where (later.from_stage is not null or p.since <= :asOf)
                and (case when later.from_stage is null then p.halt else later.halt_before end)
                    is distinct from 'TERMINATED' and\s""";

    static final String STAGE = "coalesce(later.from_stage, p.stage)";

    static final String LIGHT = """
            coalesce((select l.light from project_light l where l.project_id = p.id and l.day <= :asOf
                      order by l.day desc limit 1), 'NONE')""";

    static final String SINCE = """
            case when later.from_stage is null then p.since
                else (select max(m.day) from project_move m where m.project_id = p.id and m.day <= :asOf) end""";

    private final JdbcClient jdbc;

    @Override
    public BigDecimal sum(Scope scope, Figure figure, Asked asked) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = THEN + wanted(scope, asked, params) + saying(figure);
        return jdbc.sql("select coalesce(sum(" + amount(figure) + "), 0) " + from)
                .params(params)
                .query(BigDecimal.class)
                .single();
    }

    @Override
    public Approximate stated(Scope scope, Figure figure, Asked asked) {
        if (!figure.isStated()) {
            return Approximate.exactly(sum(scope, figure, asked));
        }
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = THEN + wanted(scope, asked, params) + saying(figure);
        return jdbc.sql("select coalesce(sum(s.value), 0) as value,"
                        + " case when coalesce(bool_or(s.closeness = 'ABOUT'), false) then 'ABOUT'"
                        + " when coalesce(bool_or(s.closeness = 'MORE_THAN'), false) then 'MORE_THAN'"
                        + " else 'EXACT' end as closeness from (select " + columns(figure) + " " + from
                        + ") p, lateral ("
                        + parts(figure) + ") s")
                .params(params)
                .query((row, number) -> new Approximate(
                        row.getBigDecimal("value"), Approximate.Closeness.valueOf(row.getString("closeness"))))
                .single();
    }

    private static String columns(Figure figure) {
        return figure == Figure.HECTARES ? "p.hectares, p.hectares_closeness" : "p.content";
    }

    /** The figures of a project that are added up, each with its qualifier. */
    private static String parts(Figure figure) {
        return figure == Figure.HECTARES
                ? "select p.hectares as value, p.hectares_closeness as closeness"
                : "select (l -> 'capacity' ->> 'value')::numeric as value, l -> 'capacity' ->> 'closeness' as closeness"
                        + " from jsonb_array_elements(p.content -> 'lines') l where l ->> 'unit' = :capacityUnit";
    }

    /** Few of the ledger say anything of these, and an index knows who does. */
    private static String saying(Figure figure) {
        return switch (figure) {
            case HECTARES -> " and p.hectares is not null";
            case CAPACITY ->
                " and p.content -> 'lines' @> jsonb_build_array(jsonb_build_object('unit', :capacityUnit::text))";
            case AGREEMENTS -> " and p.agreements is not null";
            default -> "";
        };
    }

    @Override
    public Page<Counted> counted(Scope scope, Figure figure, Asked asked, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = THEN + wanted(scope, asked, params) + saying(figure) + " and " + amount(figure) + " <> 0";
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        params.put("afterId", after == null ? null : after.getFirst());
        List<Counted> counted = jdbc.sql("select p.id, p.name_zh, p.name_ko, p.name_en, p.unit_id, " + amount(figure)
                        + " as amount, " + SINCE + " as since_then " + from
                        + " and (:afterId::uuid is null or p.id > :afterId::uuid) order by p.id" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Counted(
                        new ProjectId(row.getObject("id", UUID.class)),
                        Columns.text(row, "name"),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getBigDecimal("amount"),
                        row.getObject("since_then", LocalDate.class)))
                .list();
        return Keyset.page(counted, page, each -> Keyset.cursor(each.id()), total);
    }

    static String amount(Figure figure) {
        return switch (figure) {
            case PROJECTS -> "1";
            case TOTAL -> "coalesce(p.total, 0)";
            case COMPLETED -> """
                    (p.before + coalesce((select sum(r.investment) from monthly_report r
                                          where r.project_id = p.id and r.counts and r.month <= :ended), 0))""";
            case PLAN_OF_YEAR -> """
                    coalesce((select y.amount from year_plan y
                              where y.project_id = p.id and y.year = :year and (y.edition = 1 or y.from_day <= :asOf)
                              order by y.edition desc limit 1), 0)""";
            case EXPECTED_OUTPUT -> "coalesce((p.expected -> 'output' ->> 'yuan')::numeric, 0)";
            case AGREEMENTS -> "coalesce(p.agreements, 0)";
            case HECTARES -> "coalesce(p.hectares, 0)";
            case CAPACITY -> "coalesce((select sum(s.value) from (" + parts(figure) + ") s), 0)";
        };
    }

    static String wanted(Scope scope, Asked asked, Map<String, @Nullable Object> params) {
        ScopeSql.Condition within = ProjectFilterSql.within(scope, ProjectsRight.READ);
        params.putAll(within.params());
        params.put("asOf", asked.asOf());
        params.put("capacityUnit", asked.capacityUnit());
        params.put("year", asked.asOf().getYear());
        params.put("ended", ReportHistory.lastEnded(asked.asOf()).atDay(1));
        List<String> conditions = new ArrayList<>(List.of(within.sql()));
        ReportingUnitId unit = asked.unit();
        if (unit != null) {
            conditions.add("p.unit_id = :unit");
            params.put("unit", unit.value());
        }
        if (asked.stage() != null) {
            conditions.add(STAGE + " = :stage");
            params.put("stage", asked.stage().name());
        }
        if (!asked.kinds().isEmpty()) {
            conditions.add("p.kind in (:kinds)");
            params.put("kinds", asked.kinds().stream().map(Enum::name).sorted().toList());
        }
        if (asked.keyLevel() != null) {
            conditions.add("p.key_level = :keyLevel");
            params.put("keyLevel", asked.keyLevel().name());
        }
        Money floor = asked.floor();
        if (floor != null) {
            conditions.add("p.total >= :floor");
            params.put("floor", floor.yuan());
        }
        if (asked.leader() != null) {
            conditions.add("p.leader = :leader");
            params.put("leader", asked.leader());
        }
        if (asked.light() != null) {
            conditions.add(LIGHT + " = :light");
            params.put("light", asked.light().name());
        }
        String project = asked.project();
        if (project != null) {
            conditions.add(ProjectCode.read(project).isPresent() ? "p.code = :project" : "p.id = :project::uuid");
            params.put("project", project);
        }
        ParkId park = asked.park();
        if (park != null) {
            // What says no park at all is most of the ledger, which the planner must know.
            conditions.add("((p.park <> '' and p.park = (select k.name_zh from park k where k.id = :park))"
                    + " or p.id = (select k.project_id from park k where k.id = :park))");
            params.put("park", park.value());
        }
        if (asked.sector() != null) {
            conditions.add("starts_with(p.sector, :sector)");
            params.put("sector", asked.sector());
        }
        return String.join(" and ", conditions);
    }
}
