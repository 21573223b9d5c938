package org.zhuqi.reviews.usecase;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;

/**
 * Does with what was not mended in time what its programme chose: rejects it, or lets the stage go on with what is there.
 * What an officer shall decide stays. Each matter by itself; running it again does nothing twice.
 */
@Service
@RequiredArgsConstructor
public class EndCorrections {
    private static final int AT_A_TIME = 200;

    private final ReviewQueries queries;
    private final EndCorrection endCorrection;
    private final Clock clock;

    /** How many were ended. */
    public int end() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        int ended = 0;
        String after = null;
        do {
            Page<ReviewView> page = queries.queue(
                    Actor.system().scopeFor(ReviewsRight.WORK),
                    ReviewQueries.Filter.notMendedBy(yesterday, null, null),
                    new PageRequest(after, AT_A_TIME, null));
            for (ReviewView matter : page.items()) {
                ended += end(matter) ? 1 : 0;
            }
            after = page.next();
        } while (after != null);
        return ended;
    }

    private boolean end(ReviewView matter) {
        try {
            return endCorrection.end(matter.id());
        } catch (RefusedException e) {
            // Somebody moved it in between: it is theirs.
            return false;
        }
    }
}
