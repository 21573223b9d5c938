package org.zhuqi.programmes.trials;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;

/** Where dry runs and their outcomes are kept, and who works on which. */
@Port
public interface DryRuns {
    default void add(DryRun run) {
        add(run, List.of());
    }

    /** Adds one that is over already, with its outcomes. */
    void add(DryRun run, Collection<Outcome> outcomes);

    Optional<DryRun> find(DryRunId id);

    /**
     * Saves what a person did; {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} when somebody saved in between. Whoever
     * works on it finds that it is theirs no more.
     */
    void save(DryRun changed);

    /** A run to work on. {@code claim}: shows that it is still ours. {@code attempt}: since the last portion, from 1. */
    record Work(DryRun toDo, UUID claim, int attempt) {}

    /**
     * Takes the one that has waited longest, in a transaction of its own. One that somebody took and has not been heard of
     * since its lease ran out is taken again, where it was.
     */
    Optional<Work> claim(UUID claim, Instant now, Instant lease);

    /**
     * Keeps how far the work is together with the outcomes of the portion, and prolongs the lease. At the end of the work
     * the claim ends.
     *
     * @param outcomes of this portion only
     * @return false when it is somebody else's by now, or stopped: nothing that was done may stay
     */
    boolean keep(DryRun advanced, UUID claim, Instant lease, Collection<Outcome> outcomes);

    /** Gives the work back unfinished, in a transaction of its own; it will be tried again. */
    void release(DryRunId id, UUID claim);

    /** Outcomes of the first variant that are eligible, in the order of enterprises, with their steps where they were kept. */
    List<Outcome> eligible(DryRunId id, @Nullable EnterpriseId last, int atMost);

    /** Takes away the outcomes of trials that ended before; their counts stay. How many runs, at most so many. */
    int forgetOutcomes(Instant endedBefore, int atMost);
}
