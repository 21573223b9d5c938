package org.zhuqi.programmes.candidates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.UserId;

/**
 * One entry of a candidate's timeline.
 *
 * @param reason in the words of whoever moved it, null when none was given
 */
public record CandidateMove(
        CandidateStatus.Move move,
        UserId by,
        String byName,
        Instant at,
        @Nullable String reason) {
    public static CandidateMove of(CandidateStatus.Move move, Actor by, Instant at, @Nullable String reason) {
        return new CandidateMove(move, by.id(), by.name(), at, reason);
    }
}
