package org.zhuqi.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A matter's stay at one stage of its route: from coming there until it goes on, is referred back or is over. What waits for
 * the public notice after the decision is still at the stage where it was decided.
 *
 * @param came when it came there
 * @param furthest index of the furthest stage the matter has been at, this one included
 * @param first whether it had not been at a stage of this kind before
 * @param stops when the bureau's clock stood still and when it ran on, in turns: while the enterprise mends
 */
public record Stay(Instant came, int furthest, boolean first, List<Instant> stops) {
    public Stay {
        stops = List.copyOf(stops);
    }

    /** At the first stage. */
    static Stay begin(Instant at) {
        return new Stay(at, 0, true, List.of());
    }

    /** At another stage, which it may have been at before. */
    Stay on(Instant at, int stage, Route route) {
        return new Stay(at, Math.max(furthest, stage), stage > furthest && route.firstOfItsKind(stage), List.of());
    }

    /** The clock stops, or runs on where it stood; what it does already changes nothing. */
    Stay clock(boolean stands, Instant at) {
        if ((stops.size() % 2 == 1) == stands) {
            return this;
        }
        List<Instant> more = new ArrayList<>(stops);
        more.add(at);
        return new Stay(came, furthest, first, more);
    }

    /**
     * A stay that ended.
     *
     * @param last whether the matter's way ended with it
     */
    public record Ended(Stay stay, Stage stage, boolean last) {}
}
