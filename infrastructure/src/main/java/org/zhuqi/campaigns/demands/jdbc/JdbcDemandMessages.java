package org.zhuqi.campaigns.demands.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandMessage;
import org.zhuqi.campaigns.demands.DemandMessageId;
import org.zhuqi.campaigns.demands.DemandMessages;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcDemandMessages implements DemandMessages {
    private final JdbcClient jdbc;

    @Override
    public boolean add(DemandMessage message) {
        return jdbc.sql("""
                insert into demand_message (id, demand_id, at, by_user, by_name, by_unit, internal, text)
                values (:id, :demand, :at, :by, :byName, :byUnit, :internal, :text)
                on conflict (id) do nothing""")
                        .param("id", message.id().value())
                        .param("demand", message.demand().value())
                        .param("at", Timestamp.from(message.at()))
                        .param("by", message.by().value())
                        .param("byName", message.byName())
                        .param("byUnit", DemandRows.text(message.byUnit()))
                        .param("internal", message.internal())
                        .param("text", message.text())
                        .update()
                == 1;
    }

    @Override
    public Optional<DemandMessage> find(DemandMessageId id) {
        return jdbc.sql("select * from demand_message where id = :id")
                .param("id", id.value())
                .query(JdbcDemandMessages::message)
                .optional();
    }

    @Override
    public List<DemandMessage> of(DemandId demand, boolean withInternal) {
        return jdbc.sql("select * from demand_message where demand_id = :demand"
                        + (withInternal ? "" : " and not internal") + " order by at, id")
                .param("demand", demand.value())
                .query(JdbcDemandMessages::message)
                .list();
    }

    private static DemandMessage message(ResultSet row, int number) throws SQLException {
        return new DemandMessage(
                new DemandMessageId(row.getObject("id", UUID.class)),
                new DemandId(row.getObject("demand_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("by_name"),
                DemandRows.unit(row.getString("by_unit")),
                row.getBoolean("internal"),
                row.getString("text"));
    }
}
