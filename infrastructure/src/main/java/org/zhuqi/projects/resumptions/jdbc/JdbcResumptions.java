package org.zhuqi.projects.resumptions.jdbc;

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
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.resumptions.Resumption;
import org.zhuqi.projects.resumptions.Resumptions;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcResumptions implements Resumptions {
    private final JdbcClient jdbc;

    @Override
    public Optional<Resumption> find(ProjectId project, int year) {
        return jdbc.sql("select * from project_resumption where project_id = ? and year = ?")
                .params(project.value(), year)
                .query((row, number) -> resumption(row))
                .optional();
    }

    @Override
    public List<Resumption> of(ProjectId project) {
        return jdbc.sql("select * from project_resumption where project_id = ? order by year desc")
                .param(project.value())
                .query((row, number) -> resumption(row))
                .list();
    }

    /** The first of a year has version 1 once it is kept, so that the next must know it. */
    @Override
    public void save(Resumption resumption) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("project", resumption.project().value());
        params.put("year", resumption.year());
        params.put("planned", resumption.days().planned());
        params.put("resumed", resumption.days().resumed());
        params.put("note", resumption.days().note());
        params.put("by", resumption.by().value());
        params.put("byName", resumption.byName());
        params.put("at", Columns.at(resumption.at()));
        params.put("version", resumption.version());
        int saved = jdbc.sql("""
                        insert into project_resumption (project_id, year, planned, resumed, note, by_user, by_name, at, version)
                        select :project, :year, :planned::date, :resumed::date, :note, :by, :byName, :at, 1
                        where :version = 0 or exists (select 1 from project_resumption
                                                      where project_id = :project and year = :year and version = :version)
                        on conflict (project_id, year) do update
                        set planned = excluded.planned, resumed = excluded.resumed, note = excluded.note,
                            by_user = excluded.by_user, by_name = excluded.by_name, at = excluded.at,
                            version = project_resumption.version + 1
                        where project_resumption.version = :version""").params(params).update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    private static Resumption resumption(ResultSet row) throws SQLException {
        return new Resumption(
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getInt("year"),
                new Resumption.Days(
                        row.getObject("planned", LocalDate.class),
                        row.getObject("resumed", LocalDate.class),
                        row.getString("note")),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("by_name"),
                Columns.moment(row, "at"),
                row.getLong("version"));
    }
}
