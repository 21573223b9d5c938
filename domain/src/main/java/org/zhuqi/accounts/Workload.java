package org.zhuqi.accounts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PlugIn;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/** A kind of thing that a person can hold, such as reviews in hand; asked when somebody leaves or changes role or unit. */
@PlugIn
public interface Workload {
    /** Unique, e.g. {@code reviews.in-hand}; the bundles hold {@code accounts.workload.<id>}. */
    String id();

    /**
     * Whose work it is.
     *
     * @param unit of which unit somebody must be; null when the role alone decides
     */
    record Doer(Role role, @Nullable ReportingUnitId unit) {}

    /** How many of them the person holds now. */
    long heldBy(UserId person);

    /**
     * Whose work the things are that the person holds: of the things' own unit, whatever became of the person's. Who takes
     * over is one of each; empty while nothing is held.
     */
    Set<Doer> doers(UserId person);

    /**
     * Titles of those the other may not take over, because four eyes must see them; they go back to the unit's queue when
     * the rest passes on.
     */
    default List<String> barredFrom(UserId to, UserId from) {
        return List.of();
    }

    /**
     * Passes all of them on, in the transaction of the hand-over; none stays with the person. A successor whose work they
     * are not is refused with {@link AccountError#NOT_A_COLLEAGUE}.
     */
    void handOver(Actor actor, UserId from, UserId to);
}
