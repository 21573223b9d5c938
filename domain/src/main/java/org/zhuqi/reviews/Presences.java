package org.zhuqi.reviews;

import java.time.Instant;
import java.util.List;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/** Who has a review open before them just now; forgotten soon after they look away. */
@Port
public interface Presences {
    /** Somebody with the review open. */
    record Present(UserId person, String name, Instant seen) {}

    /** The person looks at it at this moment. */
    void seen(ReviewId review, Present present);

    /** The others who looked since then, by name. */
    List<Present> others(ReviewId review, UserId except, Instant since);
}
