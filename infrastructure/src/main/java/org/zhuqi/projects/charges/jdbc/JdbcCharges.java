package org.zhuqi.projects.charges.jdbc;

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
import org.zhuqi.projects.charges.Charge;
import org.zhuqi.projects.charges.ChargeId;
import org.zhuqi.projects.charges.Charges;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcCharges implements Charges {
    private final JdbcClient jdbc;

    @Override
    public Optional<Charge> present(ProjectId project) {
        return jdbc.sql("select * from project_charge where project_id = ? and ended is null")
                .param(project.value())
                .query((row, number) -> charge(row))
                .optional();
    }

    @Override
    public List<Charge> of(ProjectId project) {
        return jdbc.sql("select * from project_charge where project_id = ? order by id desc")
                .param(project.value())
                .query((row, number) -> charge(row))
                .list();
    }

    @Override
    public List<Charge> heldBy(UserId official) {
        return jdbc.sql("select * from project_charge where official = ? and ended is null order by id")
                .param(official.value())
                .query((row, number) -> charge(row))
                .list();
    }

    @Override
    public void add(Charge charge) {
        int added = jdbc.sql("""
                        insert into project_charge (id, project_id, official, task_force, from_day, version)
                        values (:id, :project, :official, :taskForce, :from, :version)
                        on conflict (project_id) where ended is null do nothing""")
                .param("id", charge.id().value())
                .param("project", charge.project().value())
                .param("official", charge.official().value())
                .param("taskForce", charge.taskForce().toArray(String[]::new))
                .param("from", charge.from())
                .param("version", charge.version())
                .update();
        if (added == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    @Override
    public void save(Charge charge) {
        Charge.Ending ending = charge.ending();
        Map<String, @Nullable Object> params = new HashMap<>();
        UserId successor = ending == null ? null : ending.successor();
        params.put("id", charge.id().value());
        params.put("version", charge.version());
        params.put("ended", ending == null ? null : ending.day());
        params.put("reason", ending == null ? null : ending.reason());
        params.put("matters", ending == null ? null : ending.openMatters().toArray(String[]::new));
        params.put("successor", successor == null ? null : successor.value());
        params.put("by", ending == null ? null : ending.by().value());
        params.put("byName", ending == null ? null : ending.byName());
        params.put("at", ending == null ? null : Columns.at(ending.at()));
        int saved = jdbc.sql("""
                update project_charge set ended = :ended, reason = :reason, open_matters = :matters::text[],
                    successor = :successor, ended_by = :by, ended_by_name = :byName, ended_at = :at, version = version + 1
                where id = :id and version = :version
                """).params(params).update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    private static Charge charge(ResultSet row) throws SQLException {
        LocalDate ended = row.getObject("ended", LocalDate.class);
        return new Charge(
                new ChargeId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new UserId(row.getObject("official", UUID.class)),
                List.of((String[]) row.getArray("task_force").getArray()),
                row.getObject("from_day", LocalDate.class),
                ended == null ? null : ending(row, ended),
                row.getLong("version"));
    }

    private static Charge.Ending ending(ResultSet row, LocalDate day) throws SQLException {
        UUID successor = row.getObject("successor", UUID.class);
        return new Charge.Ending(
                day,
                row.getString("reason"),
                List.of((String[]) row.getArray("open_matters").getArray()),
                successor == null ? null : new UserId(successor),
                new UserId(row.getObject("ended_by", UUID.class)),
                row.getString("ended_by_name"),
                Columns.moment(row, "ended_at"));
    }
}
