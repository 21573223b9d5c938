package org.zhuqi.programmes.trials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.UserId;

/**
 * The rules of a call held against everybody on record.
 *
 * @param programmeVersion of the call, for a working copy the one it would become; what is changed in it afterwards is
 *     another run
 * @param draft the working copy as a file, null when it is over the published version
 * @param asOf the day the facts are asked for, the same however long it takes
 * @param variants one, or two that are compared
 * @param total how many records there were when it began
 * @param reached the last record that is done, null before the first
 * @param done how many records are done
 * @param tally of those that are done; shown when all are
 * @param failure key of the refusal that interrupted it, null otherwise
 * @param version counts what people did
 */
@With
@Builder
public record DryRun(
        DryRunId id,
        ProgrammeId programme,
        int programmeVersion,
        @Nullable String draft,
        Purpose purpose,
        Requester by,
        LocalDate asOf,
        List<Variant> variants,
        Assumptions assumptions,
        DryRunStatus status,
        int total,
        int done,
        @Nullable EnterpriseId reached,
        Tally tally,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant endedAt,
        long version) {
    /** How many variants one pass compares. */
    public static final int MOST_VARIANTS = 2;

    /** What the outcomes are for. */
    public enum Purpose {
        /** To see what the rules would do. */
        TRIAL,
        /** To find whom to offer it (免申即享). */
        CANDIDATES
    }

    /** Who asked for it. */
    public record Requester(UserId id, String name, String address) {
        public static Requester of(Actor actor) {
            return new Requester(actor.id(), actor.name(), actor.address());
        }
    }

    public DryRun {
        variants = List.copyOf(variants);
        if (variants.isEmpty() || variants.size() > MOST_VARIANTS) {
            throw new IllegalArgumentException("one variant or two");
        }
        if (purpose == Purpose.CANDIDATES && !variants.equals(List.of(Variant.AS_WRITTEN))) {
            throw new IllegalArgumentException("what is offered is offered by the rules as they stand");
        }
        if (purpose == Purpose.CANDIDATES && draft != null) {
            throw new IllegalArgumentException("what is offered is offered by what was published");
        }
        if (tally.variants().size() != variants.size()) {
            throw new IllegalArgumentException("a count for each variant");
        }
    }

    /** What keeps it from being run over these rules, each with its place. */
    public static List<FieldProblem> problems(ProgrammeRules rules, List<Variant> variants, Assumptions assumptions) {
        List<FieldProblem> problems = new ArrayList<>(assumptions.problems(rules.form()));
        for (int i = 0; i < variants.size(); i++) {
            problems.addAll(variants.get(i).problems(rules, i));
        }
        return problems;
    }

    /** @param standing conditions of all calls */
    public Trial over(ProgrammeRules rules, StandingConditions standing) {
        return new Trial(rules, variants, assumptions, standing, asOf);
    }

    /** One portion more is done. */
    public DryRun advance(EnterpriseId last, int records, Collection<Outcome> outcomes) {
        DryRun running = status == DryRunStatus.RUNNING ? this : become(DryRunStatus.RUNNING);
        return running.withReached(last).withDone(done + records).withTally(tally.plus(outcomes));
    }

    /** Nobody is left. */
    public DryRun finish(Instant now) {
        DryRun running = status == DryRunStatus.RUNNING ? this : become(DryRunStatus.RUNNING);
        return running.become(DryRunStatus.DONE).withEndedAt(now);
    }

    public DryRun cancel(Instant now) {
        return become(DryRunStatus.CANCELLED).withEndedAt(now);
    }

    public DryRun interrupt(String key, Instant now) {
        return become(DryRunStatus.INTERRUPTED).withFailure(key).withEndedAt(now);
    }

    /** Goes on with the portion at which it broke off. */
    public DryRun resume() {
        return become(DryRunStatus.QUEUED).withFailure(null).withEndedAt(null);
    }

    private DryRun become(DryRunStatus next) {
        if (!status.mayBecome(next)) {
            throw TrialsError.NOT_NOW.refused();
        }
        return withStatus(next);
    }
}
