package org.zhuqi.projects.progress.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.progress.YearPlan;
import org.zhuqi.projects.progress.YearPlans;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcYearPlans implements YearPlans {
    private final JdbcClient jdbc;

    @Override
    public List<YearPlan> editions(ProjectId project, int year) {
        return jdbc.sql("select * from year_plan where project_id = ? and year = ? order by edition")
                .params(project.value(), year)
                .query((row, number) -> plan(row))
                .list();
    }

    @Override
    public List<YearPlan> latest(Collection<ProjectId> projects, int year) {
        return jdbc.sql("""
                        select distinct on (project_id) * from year_plan
                        where project_id = any(:projects) and year = :year order by project_id, edition desc
                        """)
                .param("projects", projects.stream().map(ProjectId::value).toArray(UUID[]::new))
                .param("year", year)
                .query((row, number) -> plan(row))
                .list();
    }

    private static YearPlan plan(ResultSet row) throws SQLException {
        return new YearPlan(
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getInt("year"),
                row.getInt("edition"),
                new Money(row.getBigDecimal("amount")),
                CurveText.read(row),
                row.getObject("from_day", LocalDate.class),
                row.getString("why"),
                new UserId(row.getObject("by_user", UUID.class)),
                Columns.moment(row, "at"));
    }

    @Override
    public void add(YearPlan plan) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("project", plan.project().value());
        params.put("year", plan.year());
        params.put("edition", plan.edition());
        params.put("amount", plan.amount().yuan());
        params.put("curve", CurveText.write(plan.curve()));
        params.put("from", plan.from());
        params.put("why", plan.why());
        params.put("by", plan.by().value());
        params.put("at", Columns.at(plan.at()));
        try {
            jdbc.sql("""
                    insert into year_plan (project_id, year, edition, amount, curve, from_day, why, by_user, at)
                    values (:project, :year, :edition, :amount, :curve, :from, :why, :by, :at)
                    """).params(params).update();
        } catch (DuplicateKeyException e) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }
}
