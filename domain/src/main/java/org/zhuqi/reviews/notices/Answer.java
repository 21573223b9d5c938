package org.zhuqi.reviews.notices;

import java.time.Instant;
import org.zhuqi.shared.UserId;

/**
 * The bureau's answer to an objection.
 *
 * @param reasons always written
 */
public record Answer(Outcome outcome, String reasons, UserId by, String byName, Instant at) {
    /** What follows. */
    public enum Outcome {
        /** The line stands. */
        DISMISSED,
        /** The line is taken out and the matter is over. */
        UPHELD_REJECT,
        /** The line is taken out and the matter goes back to the decision. */
        UPHELD_REDECIDE;

        public boolean upheld() {
            return this != DISMISSED;
        }
    }
}
