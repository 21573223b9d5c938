package org.zhuqi.audit.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.jdbc.LaterWrites;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcAuditTrail implements AuditTrail {
    private static final String NUL = String.valueOf((char) 0);

    private static final String INSERT = """
            insert into audit_entry (at, actor_id, actor_name, actor_role, actor_unit, actor_enterprise, address,
                    action, object_kind, object_id, result, details, news)
            values (:at, :actor, :name, :role, :unit, :enterprise, :address,
                    :action, :kind, :object, :result, :details::jsonb, :news)
            on conflict (news, action) where news is not null do nothing""";

    private final LaterWrites later;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEvent event) {
        later.add(INSERT, params(event, null));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Collection<AuditEvent> events) {
        batches.batchUpdate(
                INSERT, events.stream().map(event -> params(event, null)).toArray(SqlParameterSource[]::new));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordNews(AuditEvent event, UUID news) {
        later.add(INSERT, params(event, news));
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordApart(AuditEvent event) {
        later.add(INSERT, params(event, null));
    }

    private SqlParameterSource params(AuditEvent event, @Nullable UUID news) {
        Actor actor = event.actor();
        Map<String, String> details = new TreeMap<>();
        event.details().forEach((name, value) -> details.put(clean(name), clean(value)));
        return new MapSqlParameterSource()
                .addValue("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .addValue("actor", actor.id().value())
                .addValue("name", clean(actor.name()))
                .addValue("role", actor.role().name())
                .addValue("unit", actor.unit() == null ? null : actor.unit().value())
                .addValue(
                        "enterprise",
                        actor.enterprise() == null ? null : actor.enterprise().toString())
                .addValue("address", clean(actor.address()))
                .addValue("action", clean(event.action()))
                .addValue("kind", clean(event.objectKind()))
                .addValue("object", clean(event.objectId()))
                .addValue("result", event.result().name())
                .addValue("details", json.writeValueAsString(details))
                .addValue("news", news);
    }

    /** PostgreSQL keeps every character but this one. */
    private static String clean(String text) {
        return text.replace(NUL, "");
    }
}
