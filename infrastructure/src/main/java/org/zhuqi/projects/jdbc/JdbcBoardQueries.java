package org.zhuqi.projects.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.seeing.usecase.BoardQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

/** Each column reads its own end of an index; it is counted in the totals, or up to where lists stop counting. */
@Repository
@RequiredArgsConstructor
class JdbcBoardQueries implements BoardQueries {
    private static final String CARD = """
            p.id, p.name_zh, p.name_ko, p.name_en, p.unit_id, p.leader, p.key_level, p.stage, p.halt, p.since, p.total, p.light,
            p.urgency, p.schedule""";

    private static final String ORDER = " order by p.urgency desc, p.since desc, p.id desc";

    private final JdbcClient jdbc;
    private final ProjectJson json;

    /** A card and where the list goes on after it. */
    private record Row(Card card, int urgency) {
        String cursor() {
            return Keyset.cursor(urgency, card.since(), card.id());
        }
    }

    @Override
    public List<Column> board(Scope scope, ProjectQueries.Filter filter, int atMost) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String wanted = wanted(scope, filter, params);
        PageRequest first = PageRequest.first(atMost);
        Stage only = filter.stage();
        List<Stage> stages = only == null ? Arrays.asList(Stage.values()) : List.of(only);
        params.put("stages", stages.stream().map(Stage::name).toArray(String[]::new));
        Map<Stage, List<Row>> cards = jdbc
                .sql("select c.* from unnest(:stages::text[]) as s (stage) cross join lateral (select "
                        + CARD + " from project p where p.stage = s.stage and " + wanted + ORDER + Keyset.limit(first)
                        + ") c order by c.urgency desc, c.since desc, c.id desc")
                .params(params)
                .query((row, number) -> row(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.card().stage(), () -> new EnumMap<>(Stage.class), Collectors.toList()));
        Map<Stage, Integer> totals = totals(scope, filter, wanted, params);
        return stages.stream()
                .map(stage -> new Column(
                        stage,
                        Keyset.page(
                                        cards.getOrDefault(stage, List.of()),
                                        first,
                                        Row::cursor,
                                        totals.getOrDefault(stage, 0))
                                .map(Row::card)))
                .toList();
    }

    private Map<Stage, Integer> totals(
            Scope scope, ProjectQueries.Filter filter, String wanted, Map<String, @Nullable Object> params) {
        String sql;
        if (TotalsSql.knowCounts(scope, filter)) {
            String going = filter.halt() == Halt.TERMINATED ? "" : " and t.halt <> 'TERMINATED'";
            sql = "select t.stage, least(sum(t.projects), " + Page.MANY + ") as total from project_count_total t where "
                    + TotalsSql.of(scope, filter, params) + going + " group by t.stage";
        } else {
            sql = "select s.stage, (select count(*) from (select 1 from project p where p.stage = s.stage and " + wanted
                    + " limit " + Page.MANY + ") as first_ones) as total from unnest(:stages::text[]) as s (stage)";
        }
        Map<Stage, Integer> totals = new EnumMap<>(Stage.class);
        jdbc.sql(sql).params(params).query(row -> {
            totals.put(Stage.valueOf(row.getString("stage")), row.getInt("total"));
        });
        return totals;
    }

    @Override
    public Page<Card> column(Scope scope, ProjectQueries.Filter filter, Stage stage, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = "from project p where p.stage = :ofStage and " + wanted(scope, filter, params);
        params.put("ofStage", stage.name());
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.NUMBER, Keyset.Kind.DAY, Keyset.Kind.ID);
        String on = "";
        if (after != null) {
            on = " and (p.urgency, p.since, p.id) < (:afterUrgency::smallint, :afterDay::date, :afterId::uuid)";
            params.put("afterUrgency", after.get(0));
            params.put("afterDay", after.get(1));
            params.put("afterId", after.get(2));
        }
        List<Row> rows = jdbc.sql("select " + CARD + " " + from + on + ORDER + Keyset.limit(page))
                .params(params)
                .query((row, number) -> row(row))
                .list();
        return Keyset.page(rows, page, Row::cursor, total).map(Row::card);
    }

    @Override
    public Page<Scheduled> scheduled(Scope scope, ProjectQueries.Filter filter, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = "from project p where " + wanted(scope, filter, params);
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        params.put("afterDay", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        record Scheduling(Scheduled scheduled, LocalDate since) {}
        List<Scheduling> rows = jdbc.sql("select " + CARD + " " + from
                        + " and (:afterDay::date is null or (p.since, p.id) < (:afterDay::date, :afterId::uuid))"
                        + " order by p.since desc, p.id desc" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Scheduling(
                        new Scheduled(
                                new ProjectId(row.getObject("id", UUID.class)),
                                Columns.text(row, "name"),
                                new ReportingUnitId(row.getString("unit_id")),
                                LightColour.valueOf(row.getString("light")),
                                schedule(row).milestones()),
                        row.getObject("since", LocalDate.class)))
                .list();
        return Keyset.page(
                        rows,
                        page,
                        row -> Keyset.cursor(row.since(), row.scheduled().id()),
                        total)
                .map(Scheduling::scheduled);
    }

    private Project.Schedule schedule(ResultSet row) throws SQLException {
        return json.read(row.getString("schedule"), Project.Schedule.class);
    }

    /** Jumps from one post to the next, so that it costs what there are of posts and not of projects. */
    @Override
    public List<String> leaders(Scope scope, int atMost) {
        ScopeSql.Condition within = ProjectFilterSql.within(scope, ProjectsRight.READ);
        // The index holds only those who are named, and is not used for a comparison alone.
        String next = "select p.leader from project p where p.leader > %s and p.leader <> '' and " + within.sql()
                + " order by p.leader limit 1";
        return jdbc.sql("with recursive post (leader, place) as (select (" + next.formatted("''")
                        + "), 1 union all select (" + next.formatted("post.leader")
                        + "), place + 1 from post where post.leader is not null and place < :most)"
                        + " select leader from post where leader is not null")
                .params(within.params())
                .param("most", atMost)
                .query(String.class)
                .list();
    }

    private static String wanted(Scope scope, ProjectQueries.Filter filter, Map<String, @Nullable Object> params) {
        String wanted = ProjectFilterSql.of(scope, filter, params);
        return filter.halt() == Halt.TERMINATED ? wanted : wanted + JdbcProjectQueries.NOT_GIVEN_UP;
    }

    private Row row(ResultSet row) throws SQLException {
        BigDecimal total = row.getBigDecimal("total");
        return new Row(
                new Card(
                        new ProjectId(row.getObject("id", UUID.class)),
                        Columns.text(row, "name"),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getString("leader"),
                        JdbcProjects.keyLevel(row),
                        Stage.valueOf(row.getString("stage")),
                        JdbcProjects.halt(row, "halt"),
                        row.getObject("since", LocalDate.class),
                        total == null ? null : new Money(total),
                        LightColour.valueOf(row.getString("light")),
                        schedule(row).next().orElse(null)),
                row.getInt("urgency"));
    }
}
