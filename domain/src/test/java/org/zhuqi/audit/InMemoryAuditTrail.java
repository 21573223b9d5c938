package org.zhuqi.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps what was recorded in a list. */
public final class InMemoryAuditTrail implements AuditTrail {
    private final List<AuditEvent> events = new ArrayList<>();
    private final List<AuditEvent> apart = new ArrayList<>();
    private final Set<String> news = new HashSet<>();

    @Override
    public void record(AuditEvent event) {
        events.add(event);
    }

    @Override
    public void recordAll(Collection<AuditEvent> recorded) {
        events.addAll(recorded);
    }

    @Override
    public void recordNews(AuditEvent event, UUID id) {
        if (news.add(event.action() + " " + id)) {
            events.add(event);
        }
    }

    @Override
    public void recordApart(AuditEvent event) {
        apart.add(event);
    }

    public List<AuditEvent> events() {
        return List.copyOf(events);
    }

    public List<AuditEvent> apart() {
        return List.copyOf(apart);
    }

    /** Names of the actions recorded with their change, in order. */
    public List<String> actions() {
        return events.stream().map(AuditEvent::action).toList();
    }
}
