package org.zhuqi.reviews;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.shared.DomainEvent;

/**
 * A review was moved: opened, returned, recommended, rejected, approved, put on notice, awarded …
 */
public record ReviewMoved(
        UUID eventId, Instant at, ReviewId review, SubjectRef subject, Move move, ReviewState state, Turn next)
        implements DomainEvent {
    /** Whether what was decided before holds no longer. */
    public boolean overturns() {
        return move == Move.TAKE_OUT || move == Move.REOPEN;
    }
}
