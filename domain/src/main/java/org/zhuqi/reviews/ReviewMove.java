package org.zhuqi.reviews;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.UserId;

/**
 * One line of a review's timeline; never changed once written.
 *
 * @param sequence 1, 2, 3 … within the review
 * @param stage id of the stage at which it happened
 * @param after the state it led to
 * @param waitedOn whose turn it was until now
 * @param took how long it was
 * @param next whose turn it is from now on
 * @param due until when, null when nothing is set
 * @param to in whose hands it is from now on, where somebody put it there
 * @param toName what that person was called
 * @param contentHash hash of the content the move was made on
 */
public record ReviewMove(
        ReviewId review,
        int sequence,
        Instant at,
        UserId by,
        String byName,
        Move move,
        String stage,
        ReviewState after,
        @Nullable String opinion,
        List<Mend> mends,
        Turn waitedOn,
        Duration took,
        Turn next,
        @Nullable Deadline due,
        @Nullable UserId to,
        @Nullable String toName,
        String contentHash) {
    public ReviewMove {
        mends = List.copyOf(mends);
    }
}
