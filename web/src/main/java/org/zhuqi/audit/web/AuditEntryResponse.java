package org.zhuqi.audit.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.audit.AuditEntry;
import org.zhuqi.audit.AuditResult;
import org.zhuqi.shared.Role;

record AuditEntryResponse(
        long id,
        Instant at,
        UUID actorId,
        String actorName,
        Role actorRole,
        @Nullable String actorUnit,
        @Nullable String actorEnterprise,
        String address,
        String action,
        String objectKind,
        String objectId,
        AuditResult result,
        Map<String, String> details) {

    static AuditEntryResponse from(AuditEntry entry) {
        return new AuditEntryResponse(
                entry.id(),
                entry.at(),
                entry.who().id().value(),
                entry.who().name(),
                entry.who().role(),
                entry.who().unit(),
                entry.who().enterprise(),
                entry.address(),
                entry.action(),
                entry.objectKind(),
                entry.objectId(),
                entry.result(),
                entry.details());
    }
}
