package org.zhuqi.enterprises.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.enterprises.DirectoryMembership;
import org.zhuqi.enterprises.DirectoryMemberships;
import org.zhuqi.enterprises.EnterpriseError;
import org.zhuqi.shared.EnterpriseId;

@Repository
@RequiredArgsConstructor
class JdbcDirectoryMemberships implements DirectoryMemberships {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    @Override
    public List<DirectoryMembership> ofAll(Collection<EnterpriseId> enterprises) {
        return jdbc.sql("select * from directory_membership where enterprise_id = any(:enterprises) order by entered")
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::value).toArray(UUID[]::new))
                .query((row, number) -> membership(row))
                .list();
    }

    @Override
    public void addAll(Collection<DirectoryMembership> memberships) {
        batches.batchUpdate(
                """
                insert into directory_membership (id, enterprise_id, entered, exited, exit_reason)
                values (:id, :enterprise, :entered, :exited, :reason)
                """, memberships.stream().map(JdbcDirectoryMemberships::params).toArray(SqlParameterSource[]::new));
    }

    /** Only leaving is ever saved, and only once. */
    @Override
    public void saveAll(Collection<DirectoryMembership> memberships) {
        int[] saved = batches.batchUpdate(
                """
                update directory_membership set exited = :exited, exit_reason = :reason
                where id = :id and exited is null
                """, memberships.stream().map(JdbcDirectoryMemberships::params).toArray(SqlParameterSource[]::new));
        if (Arrays.stream(saved).anyMatch(rows -> rows == 0)) {
            throw EnterpriseError.NOT_IN_DIRECTORY.refused();
        }
    }

    static DirectoryMembership membership(ResultSet row) throws SQLException {
        LocalDate exited = row.getObject("exited", LocalDate.class);
        return new DirectoryMembership(
                row.getObject("id", UUID.class),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                YearMonth.from(row.getObject("entered", LocalDate.class)),
                exited == null ? null : YearMonth.from(exited),
                row.getString("exit_reason"));
    }

    private static SqlParameterSource params(DirectoryMembership membership) {
        return new MapSqlParameterSource()
                .addValue("id", membership.id())
                .addValue("enterprise", membership.enterprise().value())
                .addValue("entered", membership.entered().atDay(1))
                .addValue("exited", firstDay(membership.exited()))
                .addValue("reason", membership.exitReason());
    }

    private static @Nullable LocalDate firstDay(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }
}
