package org.zhuqi.shared;

import java.time.Instant;
import java.util.UUID;

/** News of a change: ids and values only, no records. Listeners are idempotent by {@link #eventId}. */
@PlugIn
public interface DomainEvent {
    UUID eventId();

    Instant at();
}
