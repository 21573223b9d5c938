package org.zhuqi.reviews.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.Ageing;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.Turn;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;

/** Reads reviews. Scopes of {@link org.zhuqi.reviews.ReviewsRight#READ}; the queue's of WORK. */
@Port
public interface ReviewQueries {
    /** Nearest deadline first; by sort {@code since}, {@code title} also otherwise. */
    Page<ReviewView> queue(Scope scope, Filter filter, PageRequest page);

    /** Stages at which open reviews of the scope stand, for the queue's filter. */
    List<StageOption> stages(Scope scope);

    /** Calls to which open reviews of the scope answer, for the queue's filter. */
    List<CallOption> calls(Scope scope);

    Optional<ReviewView> find(Scope scope, ReviewId id);

    Optional<ReviewView> findBySubject(Scope scope, String subjectKind, UUID subjectId);

    /** The timeline, oldest first; empty when there is none or it is out of reach. */
    List<TimelineEntry> timeline(Scope scope, String subjectKind, UUID subjectId);

    /** How much of the queue stands where, for its filters; each counted up to {@link Page#MANY}. */
    Counts counts(Scope scope, LocalDate today);

    record StageOption(String id, LocalText label) {}

    record CallOption(UUID id, LocalText title) {}

    /**
     * What waits.
     *
     * @param overdue what nobody has answered in time
     */
    record Counts(List<StageCount> stages, List<UnitCount> units, int overdue) {
        public Counts {
            stages = List.copyOf(stages);
            units = List.copyOf(units);
        }
    }

    record StageCount(String id, LocalText label, int matters) {}

    record UnitCount(ReportingUnitId unit, int matters) {}

    /**
     * What the queue shows; null and false mean all.
     *
     * @param openOnly leave out what is over
     * @param heldBy in whose hands
     * @param freeFor in nobody's hands or in this person's
     * @param dueBy due on this day or before
     * @param words part of the title
     * @param call to which the matter answers
     * @param way what it has gone through and how it stands to its limit
     */
    record Filter(
            @Nullable String stage,
            @Nullable ReportingUnitId unit,
            @Nullable Turn turn,
            @Nullable ReviewState state,
            boolean openOnly,
            @Nullable UserId heldBy,
            @Nullable UserId freeFor,
            @Nullable LocalDate dueBy,
            @Nullable String words,
            @Nullable UUID call,
            Way way) {
        /** Wherever it stands. */
        public Filter(
                @Nullable String stage,
                @Nullable ReportingUnitId unit,
                @Nullable Turn turn,
                @Nullable ReviewState state,
                boolean openOnly,
                @Nullable UserId heldBy,
                @Nullable UserId freeFor,
                @Nullable LocalDate dueBy,
                @Nullable String words,
                @Nullable UUID call) {
            this(stage, unit, turn, state, openOnly, heldBy, freeFor, dueBy, words, call, Way.ANY);
        }

        /** Of any call or none. */
        public Filter(
                @Nullable String stage,
                @Nullable ReportingUnitId unit,
                @Nullable Turn turn,
                @Nullable ReviewState state,
                boolean openOnly,
                @Nullable UserId heldBy,
                @Nullable UserId freeFor,
                @Nullable LocalDate dueBy,
                @Nullable String words) {
            this(stage, unit, turn, state, openOnly, heldBy, freeFor, dueBy, words, null);
        }

        public static Filter open() {
            return new Filter(null, null, null, null, true, null, null, null, null);
        }

        /** Everything open that waits for somebody. */
        public static Filter waitingFor(Turn turn, @Nullable ReportingUnitId unit) {
            return new Filter(null, unit, turn, null, true, null, null, null, null);
        }

        /** What somebody can take up or has in hand, of one turn. */
        public static Filter toReview(Turn turn, @Nullable ReportingUnitId unit, UserId person) {
            return new Filter(null, unit, turn, ReviewState.UNDER_REVIEW, true, null, person, null, null);
        }

        /** What went back to the enterprise and was not mended in time: somebody has to end it. */
        public static Filter notMendedBy(LocalDate day, @Nullable ReportingUnitId unit, @Nullable UserId heldBy) {
            return new Filter(null, unit, Turn.ENTERPRISE, ReviewState.RETURNED, true, heldBy, null, day, null);
        }
    }
    /**
     * Narrower than the queue's own filters: what numbers of a board open onto.
     *
     * @param at it stands at a stage of this kind; with a state, it was there when it came to that state
     * @param reached it has come to a stage of this kind, whatever became of it
     * @param somewhere its way is not over: it stands at some stage
     * @param free in nobody's hands while it stands somewhere
     * @param ageing how it stands to the limit of its stage, one of these; empty for any way
     * @param marks the days that tell; there when {@code ageing} is not empty
     * @param size class of the enterprise, {@code UNKNOWN} for those without one
     * @param unpaidSince handed in before this moment, and standing before the money
     */
    record Way(
            @Nullable StageKind at,
            @Nullable StageKind reached,
            boolean somewhere,
            boolean free,
            Set<Ageing> ageing,
            Ageing.@Nullable Marks marks,
            @Nullable String size,
            @Nullable Instant unpaidSince) {
        public static final Way ANY = new Way(null, null, false, false, Set.of(), null, null, null);
        public static final String UNKNOWN = "UNKNOWN";

        public Way {
            ageing = Set.copyOf(ageing);
        }
    }
}
