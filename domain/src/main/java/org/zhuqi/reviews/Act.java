package org.zhuqi.reviews;

import java.time.Instant;
import java.util.List;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.UserId;

/**
 * One move as somebody makes it.
 *
 * @param opinion the reason, written by the actor
 * @param mends for RETURN the complete list of what to mend
 * @param due until when the next turn lasts, null when nothing is set
 * @param daysLeft for RETURN the working days the stage keeps while the enterprise mends
 * @param contentHash for RESUME the hash of what is submitted now
 * @param to for HAND_OVER and ASSIGN who has it from now on
 * @param toName what that person is called
 * @param toStage for REFER the id of the stage it goes back to
 * @param returnsThere for a move to another stage how often that one has returned it
 */
@With
public record Act(
        Move move,
        UserId by,
        String byName,
        Instant at,
        @Nullable String opinion,
        List<Mend> mends,
        @Nullable Deadline due,
        int daysLeft,
        @Nullable String contentHash,
        @Nullable UserId to,
        @Nullable String toName,
        @Nullable String toStage,
        int returnsThere) {
    public Act {
        mends = List.copyOf(mends);
    }

    public static Act of(Move move, Actor actor, Instant at) {
        return new Act(move, actor.id(), actor.name(), at, null, List.of(), null, 0, null, null, null, null, 0);
    }
}
