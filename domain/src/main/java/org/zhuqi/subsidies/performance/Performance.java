package org.zhuqi.subsidies.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.ledger.Posting;

/**
 * What an award is to bring about, what it did, and whether that is accepted; once per award.
 *
 * @param due last day of the self-evaluation; nothing but a change of the award that was approved moves it
 * @param evaluation the enterprise's own, null before the first report
 * @param file what shows the actuals
 * @param opinion the officers' on the last report, null before
 * @param version for optimistic locking
 */
@With
@Builder
public record Performance(
        ProgrammeId programme,
        LocalText programmeTitle,
        Posting.Matter matter,
        LocalText enterpriseName,
        List<Target> targets,
        LocalDate due,
        State state,
        @Nullable String evaluation,
        @Nullable AttachmentId file,
        @Nullable String opinion,
        Instant at,
        long version) {
    /** Most targets of one award. */
    public static final int MAX_TARGETS = 30;

    /** Longest evaluation and opinion. */
    public static final int MAX_TEXT = 2000;

    /** Where it stands, with the one table of what may follow. */
    public enum State {
        /** The targets are set; the report is to come. */
        OPEN,
        REPORTED,
        /** Something is to be mended and reported again, by the same day. */
        RECTIFY,
        ACCEPTED,
        /** The money may be taken back. */
        FAILED;

        private static final Map<State, Set<State>> TABLE = Map.of(
                OPEN,
                Set.of(REPORTED, FAILED),
                REPORTED,
                Set.of(RECTIFY, ACCEPTED, FAILED),
                RECTIFY,
                Set.of(REPORTED, FAILED),
                ACCEPTED,
                Set.of(),
                FAILED,
                Set.of());

        public boolean mayBecome(State next) {
            return TABLE.get(this).contains(next);
        }

        /** Whether it is the enterprise's turn. */
        public boolean awaitsReport() {
            return mayBecome(REPORTED);
        }
    }

    /**
     * One step of the way; never changed.
     *
     * @param text the evaluation or opinion, null where none is
     */
    public record Step(
            ApplicationId application,
            State state,
            @Nullable String text,
            UserId by,
            String byName,
            Instant at) {}

    public Performance {
        targets = List.copyOf(targets);
        Set<Integer> numbers = new HashSet<>();
        if (targets.isEmpty() || !targets.stream().allMatch(target -> numbers.add(target.number()))) {
            throw new IllegalArgumentException("a performance has targets with numbers of their own");
        }
    }

    /** The day the last target is to be reached. */
    public static LocalDate lastOf(List<Target> targets) {
        return targets.stream().map(Target::by).max(LocalDate::compareTo).orElseThrow();
    }

    public Performance report(List<Target> actuals, String said, @Nullable AttachmentId shown) {
        return become(State.REPORTED)
                .withTargets(actuals)
                .withEvaluation(said)
                .withFile(shown)
                .withOpinion(null);
    }

    /** @param outcome RECTIFY, ACCEPTED or FAILED */
    public Performance judge(State outcome, String said) {
        if (outcome == State.REPORTED) {
            throw new IllegalArgumentException("officers do not report");
        }
        return become(outcome).withOpinion(said);
    }

    private Performance become(State next) {
        if (!state.mayBecome(next)) {
            throw SubsidiesError.PERFORMANCE_CLOSED.refused();
        }
        return withState(next);
    }

    public boolean overdue(LocalDate today) {
        return state.awaitsReport() && due.isBefore(today);
    }
}
