package org.zhuqi.campaigns.demands;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuqi.shared.Port;

/** The histories of demands, each with its projection. */
@Port
public interface Demands {
    /** Computed from its history. */
    Optional<Demand> find(DemandId id);

    /** As {@link #find}, and nobody else moves it until the transaction ends. */
    Optional<Demand> lock(DemandId id);

    /**
     * Locks those that exist, in an order that does not depend on who asks: two who join the same demands the other way
     * round wait for each other's end, never for each other.
     */
    void lockAll(Collection<DemandId> ids);

    /** The lines of the history, oldest first; empty when there is no such demand. */
    List<DemandEntry> history(DemandId id);

    /** {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} when somebody raised one under its id in between. */
    void add(Made raised, Projection projection);

    /**
     * Adds lines to a history and keeps the projection that goes with them.
     * {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} when somebody wrote a line in between.
     */
    void save(Made made, Projection projection);

    /** The same for many at once, which were locked before; all or none. Those without new lines keep a new projection. */
    void saveAll(List<Made> made, List<Projection> projections);

    /** Demands whose next moment has come, at most so many; nobody else gets them until the transaction ends. */
    List<Demand> lockDue(Instant now, int most);

    /** Lets {@link #lockDue} find every open demand once: after a change of the calendar. Returns how many. */
    int lookAtAllAgain();

    /**
     * Locks the demand and those that are answered together with it, all in the order of {@link #lockAll}; returns the
     * latter. {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} when another one was bound to it while they waited.
     */
    List<Demand> lockWithBound(DemandId id);

    /** Demands that are answered together with this one; none comes to them while this one is locked. */
    Set<DemandId> boundTo(DemandId id);

    /** Whether others were merged into this one or are answered with it. */
    boolean hasOthers(DemandId id);
}
