package org.zhuqi.reviews.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewState;
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
            @Nullable UUID call) {
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
}
