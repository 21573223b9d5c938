package org.zhuqi.programmes.candidates;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.trials.DryRunId;

/**
 * One search for candidates: a dry run whose eligible enterprises become candidates when it is through, all at once.
 *
 * @param item of a policy, to be had without an application
 * @param excluding calls; who has applied to one of them is left out
 * @param listedAt null until the run is through and the list is made
 */
@With
@Builder
public record Listing(
        DryRunId run,
        ProgrammeId programme,
        PolicyItemId item,
        Set<ProgrammeId> excluding,
        @Nullable Instant listedAt,
        Result result) {

    /**
     * What the list brought.
     *
     * @param known those who were candidates already
     */
    public record Result(int added, int excluded, int known) {
        public static final Result NONE = new Result(0, 0, 0);

        public Result plus(Result more) {
            return new Result(added + more.added, excluded + more.excluded, known + more.known);
        }
    }

    public Listing {
        TreeSet<ProgrammeId> sorted = new TreeSet<>(java.util.Comparator.comparing(ProgrammeId::toString));
        sorted.addAll(excluding);
        excluding = java.util.Collections.unmodifiableSet(sorted);
    }

    public Listing listed(Result brought, Instant at) {
        return withResult(brought).withListedAt(at);
    }
}
