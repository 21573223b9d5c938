package org.zhuqi.accounts;

import java.util.List;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PlugIn;
import org.zhuqi.shared.UserId;

/** A kind of thing that a person can hold, such as reviews in hand; asked when somebody leaves or changes role or unit. */
@PlugIn
public interface Workload {
    /** Unique, e.g. {@code reviews.in-hand}; the bundles hold {@code accounts.workload.<id>}. */
    String id();

    /** How many of them the person holds now. */
    long heldBy(UserId person);

    /**
     * Titles of those the other may not take over, because four eyes must see them; they go back to the unit's queue when
     * the rest passes on.
     */
    default List<String> barredFrom(UserId to, UserId from) {
        return List.of();
    }

    /** Passes all of them on, in the transaction of the hand-over; none stays with the person. */
    void handOver(Actor actor, UserId from, UserId to);
}
