package org.zhuqi.audit;

import java.util.Collection;
import java.util.UUID;
import org.zhuqi.shared.Port;

/** Where use cases write what happened. What is written is never changed. */
@Port
public interface AuditTrail {
    /** Writes in the caller's transaction: the change and its entry are kept together or not at all. */
    void record(AuditEvent event);

    /** The same for many at once, in their order. */
    void recordAll(Collection<AuditEvent> events);

    /**
     * Writes what a listener heard, in its transaction, once however often the news reaches it.
     *
     * @param news id of the event that brought it
     */
    void recordNews(AuditEvent event, UUID news);

    /** Writes in a transaction of its own: a refusal or a look stays on record though nothing else is kept. */
    void recordApart(AuditEvent event);
}
