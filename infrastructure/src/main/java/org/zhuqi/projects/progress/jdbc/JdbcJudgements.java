package org.zhuqi.projects.progress.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.projects.progress.Judgements;
import org.zhuqi.projects.progress.ProjectLights;
import org.zhuqi.projects.progress.ReportHistory;
import org.zhuqi.shared.Money;

@Repository
@RequiredArgsConstructor
class JdbcJudgements implements Judgements {
    private static final String BASIS = """
            select p.id, p.stage, p.halt, p.planned_start, p.started, p.excused, p.entered, y.amount, y.curve,
                (select coalesce(sum(r.investment), 0) from monthly_report r
                 where r.project_id = p.id and r.counts and r.month between :january and :ended) as completed
            from project p left join lateral
                (select y.amount, y.curve from year_plan y
                 where y.project_id = p.id and y.year = :year and (y.edition = 1 or y.from_day <= :asOf)
                 order by y.edition desc limit 1) y on true
            where\s""";

    private final JdbcClient jdbc;

    @Override
    public Optional<Judged> of(ProjectId project, LocalDate asOf) {
        return jdbc.sql(BASIS + "p.id = :id")
                .params(params(asOf))
                .param("id", project.value())
                .query((row, number) -> judged(row))
                .optional();
    }

    @Override
    public List<Judged> after(@Nullable ProjectId last, int atMost, LocalDate asOf) {
        Map<String, @Nullable Object> params = params(asOf);
        params.put("last", last == null ? null : last.value());
        return jdbc.sql(BASIS + "(:last::uuid is null or p.id > :last::uuid) order by p.id limit " + atMost)
                .params(params)
                .query((row, number) -> judged(row))
                .list();
    }

    /** Writes only what turned: a row of the ledger is wide, and most lights are tomorrow what they are today. */
    @Override
    public void keep(List<Kept> judged) {
        if (judged.isEmpty()) {
            return;
        }
        jdbc.sql("""
                with told as materialized (
                    select * from unnest(:ids::uuid[], :lights::text[], :days::date[]) as n (id, light, as_of)),
                turned as (
                    insert into project_light (project_id, day, light)
                    select n.id, n.as_of, n.light from told n join project p on p.id = n.id
                    where p.judged is null or p.light <> n.light
                    on conflict (project_id, day) do update set light = excluded.light)
                update project p set light = n.light, judged = n.as_of from told n
                where p.id = n.id and (p.judged is null or p.light <> n.light)
                """)
                .param(
                        "ids",
                        judged.stream().map(each -> each.project().value()).toArray(UUID[]::new))
                .param(
                        "lights",
                        judged.stream().map(each -> each.light().name()).toArray(String[]::new))
                .param(
                        "days",
                        judged.stream().map(each -> each.asOf().toString()).toArray(String[]::new))
                .update();
    }

    private static Map<String, @Nullable Object> params(LocalDate asOf) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("year", asOf.getYear());
        params.put("asOf", asOf);
        params.put("january", LocalDate.of(asOf.getYear(), 1, 1));
        params.put("ended", ReportHistory.lastEnded(asOf).atDay(1));
        return params;
    }

    private static Judged judged(ResultSet row) throws SQLException {
        String halt = row.getString("halt");
        BigDecimal amount = row.getBigDecimal("amount");
        PlanCurve curve = CurveText.read(row);
        return new Judged(
                new ProjectId(row.getObject("id", UUID.class)),
                new ProjectLights.Basis(
                        Stage.valueOf(row.getString("stage")),
                        halt == null ? null : Halt.valueOf(halt),
                        amount == null ? null : new Money(amount),
                        curve,
                        new Money(row.getBigDecimal("completed")),
                        row.getObject("planned_start", LocalDate.class),
                        row.getObject("started", LocalDate.class),
                        row.getBoolean("excused"),
                        row.getObject("entered", LocalDate.class)));
    }
}
