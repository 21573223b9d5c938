package org.zhuqi.projects.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.seeing.Bulletin;
import org.zhuqi.projects.seeing.BulletinId;
import org.zhuqi.projects.seeing.Changes;
import org.zhuqi.projects.seeing.usecase.BulletinQueries;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcBulletinQueries implements BulletinQueries {
    /** Of the day's year, by the months that had ended. */
    private static final String DONE = """
            coalesce((select sum(r.investment) from monthly_report r
                      where r.project_id = p.id and r.counts and r.month between :january and :ended), 0)""";

    private static final String THEN = "select p.id, p.name_zh, p.name_ko, p.name_en, p.unit_id, p.total, "
            + JdbcProjectFigureQueries.STAGE + " as stage_then, "
            + "case when later.from_stage is null then p.halt else later.halt_before end as halt_then, "
            + JdbcProjectFigureQueries.LIGHT + " as light_then, "
            + JdbcProjectFigureQueries.amount(ProjectFigureQueries.Figure.PLAN_OF_YEAR) + " as planned, " + DONE
            + " as done "
            + JdbcProjectFigureQueries.THEN;

    private static final String RANK =
            " case t.light_then when 'RED' then 3 when 'YELLOW' then 2 when 'GREEN' then 1 else 0 end desc, t.total desc nulls last,"
                    + " t.id";

    private final JdbcClient jdbc;

    @Override
    public Page<Given> given(Scope scope, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ProjectsRight.READ)).whereUnit("b.unit_id");
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        String from = "from project_bulletin b where " + within.sql();
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        params.put("afterAt", after == null ? null : OffsetDateTime.parse(String.valueOf(after.getFirst())));
        params.put("afterId", after == null ? null : after.getLast());
        List<Given> given = jdbc.sql("select b.* " + from
                        + " and (:afterId::uuid is null or (b.at, b.id) < (:afterAt::timestamptz, :afterId::uuid))"
                        + " order by b.at desc, b.id desc" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Given(
                        new BulletinId(row.getObject("id", UUID.class)),
                        JdbcBulletins.time(row),
                        JdbcBulletins.unit(row),
                        row.getInt("edition"),
                        row.getString("by_name"),
                        Columns.moment(row, "at")))
                .list();
        return Keyset.page(given, page, each -> Keyset.cursor(Columns.at(each.at()), each.id()), total);
    }

    @Override
    public List<UnitSum> units(Scope scope, ProjectFigureQueries.Asked asked) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String then = THEN + wanted(scope, asked, params);
        return jdbc.sql("""
                        select t.unit_id, count(*) as projects, coalesce(sum(t.total), 0) as total, sum(t.planned) as planned,
                            sum(t.done) as done, count(*) filter (where t.light_then = 'RED') as red,
                            count(*) filter (where t.light_then = 'YELLOW') as yellow,
                            count(*) filter (where t.light_then = 'GREEN') as green,
                            count(*) filter (where t.light_then = 'NONE') as none
                        from (""" + then + ") t group by t.unit_id order by t.unit_id")
                .params(params)
                .query((row, number) -> new UnitSum(
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getLong("projects"),
                        new Money(row.getBigDecimal("total")),
                        new Money(row.getBigDecimal("planned")),
                        new Money(row.getBigDecimal("done")),
                        lights(row)))
                .list();
    }

    private static Map<LightColour, Long> lights(ResultSet row) throws SQLException {
        Map<LightColour, Long> lights = new EnumMap<>(LightColour.class);
        for (LightColour light : LightColour.values()) {
            lights.put(light, row.getLong(light.name()));
        }
        return lights;
    }

    @Override
    public List<Bulletin.Line> lines(Scope scope, ProjectFigureQueries.Asked asked, int atMost) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String then = THEN + wanted(scope, asked, params);
        params.put("most", atMost);
        return jdbc.sql("select t.*, r.percent, r.progress, r.problems from (select * from (" + then + ") t order by"
                        + RANK
                        + " limit :most) t left join lateral (select * from monthly_report r where r.project_id = t.id and r.counts"
                        + " and r.month <= :ended order by r.month desc limit 1) r on true order by" + RANK)
                .params(params)
                .query((row, number) -> line(row))
                .list();
    }

    private static String wanted(Scope scope, ProjectFigureQueries.Asked asked, Map<String, @Nullable Object> params) {
        String wanted = JdbcProjectFigureQueries.wanted(scope, asked, params);
        params.put("january", asked.asOf().withDayOfYear(1));
        return wanted;
    }

    private static Bulletin.Line line(ResultSet row) throws SQLException {
        BigDecimal total = row.getBigDecimal("total");
        String progress = row.getString("progress");
        String problems = row.getString("problems");
        return new Bulletin.Line(
                new Changes.Of(
                        new ProjectId(row.getObject("id", UUID.class)),
                        Columns.text(row, "name"),
                        new ReportingUnitId(row.getString("unit_id"))),
                Stage.valueOf(row.getString("stage_then")),
                JdbcProjects.halt(row, "halt_then"),
                total == null ? null : new Money(total),
                new Money(row.getBigDecimal("planned")),
                new Money(row.getBigDecimal("done")),
                row.getObject("percent", Integer.class),
                LightColour.valueOf(row.getString("light_then")),
                progress == null ? "" : progress,
                problems == null ? "" : problems);
    }
}
