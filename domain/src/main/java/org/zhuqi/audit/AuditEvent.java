package org.zhuqi.audit;

import java.util.Map;
import java.util.TreeMap;
import org.zhuqi.shared.Actor;

/**
 * One thing to be written into the audit trail; the trail itself adds the time and a number.
 *
 * @param actor who, with role and address
 * @param action what, as {@code <room>.<verb>}, e.g. {@code applications.submit}
 * @param objectKind kind of record, e.g. {@code application}
 * @param objectId which record; empty when there is none
 * @param details names and values worth keeping; never passwords, tokens or unmasked personal data
 */
public record AuditEvent(
        Actor actor,
        String action,
        String objectKind,
        String objectId,
        AuditResult result,
        Map<String, String> details) {

    public AuditEvent {
        if (action.isBlank()) {
            throw new IllegalArgumentException("an audit event says what was done");
        }
        details = Map.copyOf(details);
    }

    public static AuditEvent done(Actor actor, String action, String objectKind, Object objectId) {
        return new AuditEvent(actor, action, objectKind, objectId.toString(), AuditResult.DONE, Map.of());
    }

    public static AuditEvent denied(Actor actor, String action, String objectKind, Object objectId) {
        return new AuditEvent(actor, action, objectKind, objectId.toString(), AuditResult.DENIED, Map.of());
    }

    /** Somebody looked at personal data; goes to {@link AuditTrail#recordApart}. */
    public static AuditEvent looked(Actor actor, String action, String objectKind, Object objectId) {
        return new AuditEvent(actor, action, objectKind, objectId.toString(), AuditResult.LOOKED, Map.of());
    }

    /** The same event with more details. */
    public AuditEvent with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(details);
        all.putAll(more);
        return new AuditEvent(actor, action, objectKind, objectId, result, all);
    }

    public AuditEvent with(String name, String value) {
        return with(Map.of(name, value));
    }
}
