package org.zhuqi.audit.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of one kind of refusal goes on record in an hour: enough to see who does it and when, and no more, since the
 * trail may never be emptied and whoever makes refusals on purpose must not fill it.
 */
final class Sparing {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final int perAsker;
    private final int altogether;
    private final Map<String, Integer> taken = new HashMap<>();
    private Instant since = Instant.EPOCH;
    private int all;

    Sparing(int perAsker, int altogether) {
        this.perAsker = perAsker;
        this.altogether = altogether;
    }

    /** What to do with one more. */
    enum Answer {
        RECORD,
        /** The last of this hour; more may follow unrecorded. */
        RECORD_AS_LAST,
        LEAVE_OUT
    }

    synchronized Answer ask(String asker, Instant now) {
        if (!now.isBefore(since.plus(WINDOW))) {
            since = now;
            all = 0;
            taken.clear();
        }
        int own = taken.getOrDefault(asker, 0);
        if (own >= perAsker || all >= altogether) {
            return Answer.LEAVE_OUT;
        }
        taken.put(asker, own + 1);
        all++;
        return own + 1 == perAsker || all == altogether ? Answer.RECORD_AS_LAST : Answer.RECORD;
    }
}
