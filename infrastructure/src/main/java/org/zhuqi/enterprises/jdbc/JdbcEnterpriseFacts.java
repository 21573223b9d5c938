package org.zhuqi.enterprises.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.enterprises.EnterpriseFact;
import org.zhuqi.enterprises.EnterpriseFacts;
import org.zhuqi.enterprises.FactCode;
import org.zhuqi.shared.EnterpriseId;

@Repository
@RequiredArgsConstructor
class JdbcEnterpriseFacts implements EnterpriseFacts {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final FactRows rows;

    @Override
    public void addAll(Collection<EnterpriseFact> facts) {
        batches.batchUpdate(
                """
                insert into enterprise_fact (id, enterprise_id, code, year, month, number, yes, words, source, as_of,
                    recorded_at, recorded_by)
                values (:id, :enterpriseId, :code, :year, :month, :number, :yes, :words, :source, :asOf, :recordedAt,
                    :recordedBy)
                """,
                facts.stream().map(rows::row).map(JdbcEnterpriseFacts::params).toArray(SqlParameterSource[]::new));
    }

    @Override
    public List<EnterpriseFact> statedOf(Collection<EnterpriseId> enterprises, Collection<FactCode> codes) {
        return jdbc
                .sql("""
                        select * from enterprise_fact where enterprise_id = any(:enterprises) and code = any(:codes)
                        order by recorded_at, id
                        """)
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::value).toArray(UUID[]::new))
                .param("codes", codes.stream().map(FactCode::value).toArray(String[]::new))
                .query(FactRow.class)
                .list()
                .stream()
                .map(rows::fact)
                .toList();
    }

    private static SqlParameterSource params(FactRow row) {
        return new MapSqlParameterSource()
                .addValue("id", row.id())
                .addValue("enterpriseId", row.enterpriseId())
                .addValue("code", row.code())
                .addValue("year", row.year())
                .addValue("month", row.month())
                .addValue("number", row.number())
                .addValue("yes", row.yes())
                .addValue("words", row.words())
                .addValue("source", row.source())
                .addValue("asOf", row.asOf())
                .addValue("recordedAt", row.recordedAt())
                .addValue("recordedBy", row.recordedBy());
    }
}
