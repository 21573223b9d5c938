package org.zhuqi.enterprises.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.enterprises.EnterpriseChange;
import org.zhuqi.enterprises.EnterpriseChanges;
import org.zhuqi.enterprises.FieldChange;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcEnterpriseChanges implements EnterpriseChanges {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    @Override
    public void addAll(Collection<EnterpriseChange> changes) {
        batches.batchUpdate(
                """
                insert into enterprise_change (id, enterprise_id, version, at, by_id, by_name, field, before, after)
                values (:id, :enterprise, :version, :at, :by, :byName, :field, :before, :after)
                """, changes.stream().map(JdbcEnterpriseChanges::params).toArray(SqlParameterSource[]::new));
    }

    @Override
    public List<EnterpriseChange> after(EnterpriseId enterprise, long version) {
        return jdbc.sql("""
                        select * from enterprise_change where enterprise_id = :enterprise and version > :version
                        order by version, id
                        """)
                .param("enterprise", enterprise.value())
                .param("version", version)
                .query((row, number) -> change(row))
                .list();
    }

    private static EnterpriseChange change(ResultSet row) throws SQLException {
        return new EnterpriseChange(
                row.getObject("id", UUID.class),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getLong("version"),
                row.getTimestamp("at").toInstant(),
                new UserId(row.getObject("by_id", UUID.class)),
                row.getString("by_name"),
                fieldChange(row));
    }

    static FieldChange fieldChange(ResultSet row) throws SQLException {
        return new FieldChange(row.getString("field"), row.getString("before"), row.getString("after"));
    }

    private static SqlParameterSource params(EnterpriseChange change) {
        return new MapSqlParameterSource()
                .addValue("id", change.id())
                .addValue("enterprise", change.enterprise().value())
                .addValue("version", change.version())
                .addValue("at", Timestamp.from(change.at()))
                .addValue("by", change.by().value())
                .addValue("byName", change.byName())
                .addValue("field", change.change().field())
                .addValue("before", change.change().before())
                .addValue("after", change.change().after());
    }
}
