package org.zhuqi.campaigns.activities;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;

/**
 * Something that enterprises should know about an activity; many at a time where all are told the same.
 *
 * @param detail the booth, or why the activity was cancelled; null where there is nothing more to say
 */
public record ParticipationNews(
        UUID eventId,
        Instant at,
        ActivityId activity,
        LocalText title,
        List<EnterpriseId> enterprises,
        What what,
        @Nullable String detail)
        implements DomainEvent {
    public ParticipationNews {
        enterprises = List.copyOf(enterprises);
    }

    /** What happened. */
    public enum What {
        INVITED,
        REGISTERED,
        WAITING,
        MOVED_UP,
        WITHDRAWN,
        /** An officer changed what was filled in. */
        CORRECTED,
        BOOTH,
        CANCELLED
    }
}
