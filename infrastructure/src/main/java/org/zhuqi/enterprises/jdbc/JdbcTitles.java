package org.zhuqi.enterprises.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.enterprises.EnterpriseError;
import org.zhuqi.enterprises.Title;
import org.zhuqi.enterprises.Titles;
import org.zhuqi.shared.EnterpriseId;

@Repository
@RequiredArgsConstructor
class JdbcTitles implements Titles {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final TitleRows rows;

    @Override
    public Optional<Title> find(UUID id) {
        return jdbc.sql("select * from enterprise_title where id = :id")
                .param("id", id)
                .query(TitleRow.class)
                .optional()
                .map(rows::title);
    }

    @Override
    public List<Title> ofAll(Collection<EnterpriseId> enterprises) {
        return jdbc
                .sql("select * from enterprise_title where enterprise_id = any(:enterprises) order by held_from, id")
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::value).toArray(UUID[]::new))
                .query(TitleRow.class)
                .list()
                .stream()
                .map(rows::title)
                .toList();
    }

    @Override
    public void addAll(Collection<Title> titles) {
        batches.batchUpdate(
                """
                insert into enterprise_title (id, enterprise_id, kind, level, batch, held_from, held_to, document,
                    cancelled_on, cancel_reason)
                values (:id, :enterpriseId, :kind, :level, :batch, :heldFrom, :heldTo, :document, :cancelledOn,
                    :cancelReason)
                """, titles.stream().map(rows::row).map(JdbcTitles::params).toArray(SqlParameterSource[]::new));
    }

    /** Only a cancellation is ever saved, and only one. */
    @Override
    public void save(Title title) {
        int saved = jdbc.sql("""
                        update enterprise_title set cancelled_on = :cancelledOn, cancel_reason = :cancelReason
                        where id = :id and cancelled_on is null
                        """).paramSource(params(rows.row(title))).update();
        if (saved == 0) {
            throw EnterpriseError.TITLE_CANCELLED_ALREADY.refused();
        }
    }

    private static SqlParameterSource params(TitleRow row) {
        return new MapSqlParameterSource()
                .addValue("id", row.id())
                .addValue("enterpriseId", row.enterpriseId())
                .addValue("kind", row.kind())
                .addValue("level", row.level().name())
                .addValue("batch", row.batch())
                .addValue("heldFrom", row.heldFrom())
                .addValue("heldTo", row.heldTo())
                .addValue("document", row.document())
                .addValue("cancelledOn", row.cancelledOn())
                .addValue("cancelReason", row.cancelReason());
    }
}
