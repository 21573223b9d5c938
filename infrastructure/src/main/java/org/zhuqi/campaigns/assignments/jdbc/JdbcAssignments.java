package org.zhuqi.campaigns.assignments.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.assignments.Assignment;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.campaigns.assignments.Assignments;
import org.zhuqi.campaigns.assignments.AssignmentsError;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcAssignments implements Assignments {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    @Override
    public Optional<Assignment> find(AssignmentId id) {
        return jdbc.sql("select * from assignment where id = ?")
                .param(id.value())
                .query((row, number) -> assignment(row))
                .optional();
    }

    @Override
    public List<Assignment> ofAll(Collection<EnterpriseId> enterprises) {
        return jdbc.sql("select * from assignment where enterprise_id = any(:enterprises) order by from_day")
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::value).toArray(UUID[]::new))
                .query((row, number) -> assignment(row))
                .list();
    }

    @Override
    public List<Assignment> heldBy(UserId officer) {
        return jdbc.sql("select * from assignment where officer = ? and outside_day is null order by enterprise_id")
                .param(officer.value())
                .query((row, number) -> assignment(row))
                .list();
    }

    /** One statement for each in one batch: the constraint speaks for all of them. */
    @Override
    public void addAll(Collection<Assignment> assignments) {
        if (assignments.isEmpty()) {
            return;
        }
        oneAfterTheOther();
        try {
            batches.batchUpdate(
                    """
                    insert into assignment (id, enterprise_id, unit_id, officer, leader, department, from_day, outside_day,
                        reason, open_matters, successor, ended_by, ended_at, version)
                    values (:id, :enterprise, :unit, :officer, :leader, :department, :from, :outside, :reason, :open,
                        :successor, :endedBy, :endedAt, :version)
                    """, assignments.stream().map(JdbcAssignments::params).toArray(SqlParameterSource[]::new));
        } catch (DataIntegrityViolationException e) {
            throw String.valueOf(e.getMessage()).contains("assignment_one_at_a_time")
                    ? AssignmentsError.HAS_AN_OFFICER.refused()
                    : e;
        }
    }

    /** Only an end is ever saved. */
    @Override
    public void saveAll(Collection<Assignment> assignments) {
        oneAfterTheOther();
        int[] saved = batches.batchUpdate(
                """
                update assignment set outside_day = :outside, reason = :reason, open_matters = :open,
                    successor = :successor, ended_by = :endedBy, ended_at = :endedAt, version = :version + 1
                where id = :id and version = :version
                """, assignments.stream().map(JdbcAssignments::params).toArray(SqlParameterSource[]::new));
        if (Arrays.stream(saved).anyMatch(rows -> rows == 0)) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    /** Lists in different orders, from two people at once, would each wait for the other, and one would be killed. */
    private void oneAfterTheOther() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('assignments', 0))")
                .query((row, number) -> 1)
                .single();
    }

    private static SqlParameterSource params(Assignment assignment) {
        Assignment.Ending ending = assignment.ending();
        return new MapSqlParameterSource()
                .addValue("id", assignment.id().value())
                .addValue("enterprise", assignment.enterprise().value())
                .addValue("unit", assignment.unit().value())
                .addValue("officer", assignment.carers().officer().value())
                .addValue("leader", id(assignment.carers().leader()))
                .addValue("department", assignment.carers().department())
                .addValue("from", assignment.from())
                .addValue("outside", ending == null ? null : ending.firstDayOutside())
                .addValue("reason", ending == null ? null : ending.reason())
                .addValue(
                        "open",
                        ending == null ? new String[0] : ending.openMatters().toArray(String[]::new))
                .addValue("successor", ending == null ? null : id(ending.successor()))
                .addValue("endedBy", ending == null ? null : ending.by().value())
                .addValue("endedAt", ending == null ? null : ending.at().atOffset(ZoneOffset.UTC))
                .addValue("version", assignment.version());
    }

    private static @Nullable UUID id(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new UserId(id);
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                new AssignmentId(row.getObject("id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                new ReportingUnitId(row.getString("unit_id")),
                new Assignment.Carers(
                        new UserId(row.getObject("officer", UUID.class)),
                        user(row, "leader"),
                        row.getString("department")),
                row.getObject("from_day", LocalDate.class),
                ending(row),
                row.getLong("version"));
    }

    private static Assignment.@Nullable Ending ending(ResultSet row) throws SQLException {
        LocalDate outside = row.getObject("outside_day", LocalDate.class);
        return outside == null
                ? null
                : new Assignment.Ending(
                        outside,
                        row.getString("reason"),
                        List.of((String[]) row.getArray("open_matters").getArray()),
                        user(row, "successor"),
                        new UserId(row.getObject("ended_by", UUID.class)),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant());
    }
}
