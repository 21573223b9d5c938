package org.zhuqi.policies;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.shared.DomainEvent;

/** Something about a policy that subscribers should know. */
public record PolicyNews(UUID eventId, Instant at, PolicyId policy, What what) implements DomainEvent {
    /** What happened. */
    public enum What {
        /** It was published, or has an item that it had not: whoever was told of it already is not told again. */
        PUBLISHED,
        /** Its last day is near. */
        EXPIRING
    }
}
