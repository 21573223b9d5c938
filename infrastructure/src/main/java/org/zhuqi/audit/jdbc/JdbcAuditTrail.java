package org.zhuqi.audit.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcAuditTrail implements AuditTrail {
    private static final String NUL = String.valueOf((char) 0);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEvent event) {
        insert(event, null);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordNews(AuditEvent event, UUID news) {
        insert(event, news);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordApart(AuditEvent event) {
        insert(event, null);
    }

    private void insert(AuditEvent event, @Nullable UUID news) {
        Actor actor = event.actor();
        Map<String, String> details = new TreeMap<>();
        event.details().forEach((name, value) -> details.put(clean(name), clean(value)));
        jdbc.sql("""
                insert into audit_entry (at, actor_id, actor_name, actor_role, actor_unit, actor_enterprise, address,
                        action, object_kind, object_id, result, details, news)
                values (:at, :actor, :name, :role, :unit, :enterprise, :address,
                        :action, :kind, :object, :result, :details::jsonb, :news)
                on conflict (news, action) where news is not null do nothing""")
                .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("actor", actor.id().value())
                .param("name", clean(actor.name()))
                .param("role", actor.role().name())
                .param("unit", actor.unit() == null ? null : actor.unit().value())
                .param(
                        "enterprise",
                        actor.enterprise() == null ? null : actor.enterprise().toString())
                .param("address", clean(actor.address()))
                .param("action", clean(event.action()))
                .param("kind", clean(event.objectKind()))
                .param("object", clean(event.objectId()))
                .param("result", event.result().name())
                .param("details", json.writeValueAsString(details))
                .param("news", news)
                .update();
    }

    /** PostgreSQL keeps every character but this one. */
    private static String clean(String text) {
        return text.replace(NUL, "");
    }
}
