package org.zhuqi.reviews;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.UserId;

/**
 * The way of one subject along its route.
 *
 * @param route as it was when the review opened; later changes of the programme do not touch it
 * @param stage index of the stage it is at, or was at last
 * @param returns how often this stage has returned it
 * @param round 1 for the first submission, one more after each return
 * @param contentHash SHA-256 of what lies before the reviewers
 * @param handedIn when that was handed in, the last time
 * @param heldBy the officer who has it in hand
 * @param stay at the present stage; null once the way is over
 * @param moves how many lines the timeline has
 */
@With
public record Review(
        ReviewId id,
        SubjectRef subject,
        Route route,
        ReviewState state,
        int stage,
        int returns,
        int round,
        String contentHash,
        Instant handedIn,
        @Nullable UserId heldBy,
        Waiting waiting,
        @Nullable Stay stay,
        int moves,
        long version) {
    /** Longest opinion. */
    public static final int MAX_OPINION = 2000;

    /** Most items of one list of what to mend. */
    public static final int MAX_MENDS = 100;

    private static final Set<Move> OPINIONS = EnumSet.of(Move.RETURN, Move.RECOMMEND, Move.REFER);
    private static final Set<Move> NEED_REASONS =
            EnumSet.of(Move.REJECT, Move.REFER, Move.DISMISS, Move.SETTLE, Move.REOPEN, Move.TAKE_OUT);

    /** Begins a review at the first stage of its route. */
    public static Moved open(ReviewId id, SubjectRef subject, Route route, String contentHash, Act act) {
        Waiting waiting = new Waiting(route.stage(0).turn(), act.at(), act.due(), 0);
        Review review = new Review(
                id,
                subject,
                route,
                ReviewState.UNDER_REVIEW,
                0,
                0,
                1,
                contentHash,
                act.at(),
                null,
                waiting,
                Stay.begin(act.at()),
                1,
                0);
        return new Moved(review, review.entry(act, new Waiting(Turn.ENTERPRISE, act.at(), null, 0)), null);
    }

    public Stage currentStage() {
        return route.stage(stage);
    }

    /** Working days of whoever's turn it is after the move; 0 when none are set or the running deadline stays. */
    public int daysAfter(Move move) {
        return switch (move) {
            case OPEN -> route.stage(0).workingDays();
            case RECOMMEND -> route.stage(stage + 1).workingDays();
            case RETURN -> currentStage().correctionDays();
            case RESUME, GO_ON -> Math.max(1, waiting.daysLeft());
            case REOPEN -> route.stage(route.deciding()).workingDays();
            default -> 0;
        };
    }

    /** The same for a move that says where it leads. */
    public int daysAfter(Act act) {
        return act.move() == Move.REFER ? route.stage(referredTo(act)).workingDays() : daysAfter(act.move());
    }

    /** The stage the move leads to, where it leads to another one. */
    public Optional<Stage> stageAfter(Act act) {
        return switch (act.move()) {
            case RECOMMEND -> stage < route.last() ? Optional.of(route.stage(stage + 1)) : Optional.empty();
            case REFER -> Optional.of(route.stage(referredTo(act)));
            case REOPEN -> Optional.of(route.stage(route.deciding()));
            default -> Optional.empty();
        };
    }

    /**
     * Whether somebody may work on this review's stage, whatever their role is by now: nobody who submitted it; nobody
     * decides what they had any part in; two judgements on the way there are two people's, while who accepted a matter may
     * well review it.
     */
    public boolean mayJudge(UserId person, List<ReviewMove> timeline) {
        return timeline.stream()
                .filter(m -> m.by().equals(person))
                .noneMatch(m -> m.move() == Move.OPEN
                        || m.move() == Move.RESUME
                        || (OPINIONS.contains(m.move()) && bars(m.stage())));
    }

    private boolean bars(String opinionAt) {
        Stage now = currentStage();
        return !opinionAt.equals(now.id())
                && (now.decides()
                        || (now.kind().judges()
                                && route.stage(opinionAt)
                                        .map(at -> at.kind().judges())
                                        .orElse(true)));
    }

    /** Whether the stage and the state allow the move, whoever makes it. */
    public boolean allows(Move move) {
        if (state.after(move).isEmpty()) {
            return false;
        }
        if (state == ReviewState.UNDER_REVIEW && Stage.MOVES.contains(move)) {
            return currentStage().moves().contains(move)
                    && (move != Move.RETURN || returns < currentStage().maxReturns());
        }
        return state != ReviewState.RETURNED || currentStage().late().allows(move);
    }

    /**
     * Makes a move.
     *
     * @param zone where the days of the deadlines end
     * @throws org.zhuqi.shared.RefusedException when the table, the stage, another holder or a missing opinion forbids it
     */
    public Moved move(Act act, ZoneId zone) {
        Move move = act.move();
        ReviewState after = state.after(move).orElseThrow(() -> ReviewsError.MOVE_NOT_POSSIBLE.refused());
        if (state == ReviewState.UNDER_REVIEW && Stage.MOVES.contains(move)) {
            requireStageAllows(act);
        }
        if (state == ReviewState.RETURNED && !currentStage().late().allows(move)) {
            throw ReviewsError.MOVE_NOT_POSSIBLE.refused();
        }
        requireHands(act);
        requireWords(act);
        if (state == ReviewState.RETURNED) {
            requireWindow(act, zone);
        }
        Review moved = withState(after).withMoves(moves + 1).withHeldBy(holderAfter(act));
        moved = switch (move) {
            // Nobody's turn begins anew: the clock runs on.
            case CLAIM, RELEASE, HAND_OVER, ASSIGN, DISMISS -> moved;
            case OBJECT -> state == ReviewState.OBJECTED ? moved : moved.waitingSince(act);
            case RETURN ->
                moved.withReturns(returns + 1)
                        .withWaiting(new Waiting(Turn.ENTERPRISE, act.at(), act.due(), act.daysLeft()));
            case RESUME ->
                moved.withRound(round + 1)
                        .withContentHash(hashOf(act))
                        .withHandedIn(act.at())
                        .waitingSince(act);
            case RECOMMEND -> moved.at(stage + 1, act);
            case REFER -> moved.at(referredTo(act), act);
            case REOPEN -> moved.at(route.deciding(), act);
            case PUT_ON_NOTICE -> moved.following(StageKind.PUBLIC_NOTICE).waitingSince(act);
            case AWARD -> moved.following(StageKind.ALLOCATION).waitingSince(act);
            case ALLOCATE -> moved.following(StageKind.PAYMENT).waitingSince(act);
            case PAY -> moved.following(StageKind.PERFORMANCE).waitingSince(act);
            default -> moved.waitingSince(act);
        };
        moved = moved.withStay(stayAfter(act, moved));
        boolean stays = moved.stage == stage && moved.stay != null;
        Stay.Ended ended = stay == null || stays ? null : new Stay.Ended(stay, currentStage(), moved.stay == null);
        return new Moved(moved, moved.entry(act, waiting, currentStage().id()), ended);
    }

    /** Where the move leaves the matter: at the same stage, at another, or nowhere any more. */
    private @Nullable Stay stayAfter(Act act, Review moved) {
        if (moved.state == ReviewState.REJECTED
                || moved.state == ReviewState.WITHDRAWN
                || act.move() == Move.CONCLUDE) {
            return null;
        }
        if (moved.stage != stage) {
            Stay before = stay == null ? new Stay(act.at(), stage, true, List.of()) : stay;
            return before.on(act.at(), moved.stage, route);
        }
        if (moved.state == ReviewState.AWARDED && !currentStage().kind().follows()) {
            return null;
        }
        return stay == null ? null : stay.clock(moved.state == ReviewState.RETURNED, act.at());
    }

    private Review at(int index, Act act) {
        return withStage(index).withReturns(act.returnsThere()).waitingSince(act);
    }

    /** At the stage of this kind, where the route has one. */
    private Review following(StageKind kind) {
        OptionalInt there = route.following(kind);
        return there.isPresent() ? withStage(there.getAsInt()) : this;
    }

    private int referredTo(Act act) {
        String to = act.toStage();
        OptionalInt index = to == null ? OptionalInt.empty() : route.indexOf(to);
        if (index.isEmpty() || index.getAsInt() >= stage) {
            throw ReviewsError.INCOMPLETE.refused(List.of(FieldProblem.of("stage", "reviews.stage-before")));
        }
        return index.getAsInt();
    }

    private void requireStageAllows(Act act) {
        if (!currentStage().moves().contains(act.move())) {
            throw ReviewsError.MOVE_NOT_POSSIBLE.refused();
        }
        if (act.move() == Move.RETURN && returns >= currentStage().maxReturns()) {
            throw ReviewsError.RETURNED_ALREADY.refused(currentStage().maxReturns());
        }
    }

    private void requireHands(Act act) {
        boolean judging = Stage.MOVES.contains(act.move()) || act.move() == Move.CLAIM || act.move() == Move.GO_ON;
        boolean program = act.by().equals(UserId.SYSTEM);
        if (judging && !program && heldBy != null && !heldBy.equals(act.by())) {
            throw ReviewsError.HELD_BY_ANOTHER.refused();
        }
        if (act.move() == Move.RELEASE && !act.by().equals(heldBy)) {
            throw ReviewsError.NOT_IN_YOUR_HANDS.refused();
        }
    }

    private void requireWords(Act act) {
        String opinion = act.opinion();
        boolean silent = opinion == null || opinion.isBlank();
        boolean needed = NEED_REASONS.contains(act.move())
                || (Stage.MOVES.contains(act.move())
                        && currentStage().opinionFor().contains(act.move()))
                // Taken out of somebody's hands.
                || (act.move() == Move.ASSIGN && heldBy != null);
        // What the program does on its day is said by the rule of the stage.
        if (needed && silent && !act.by().equals(UserId.SYSTEM)) {
            throw ReviewsError.INCOMPLETE.refused(List.of(FieldProblem.of("opinion", "reviews.opinion-required")));
        }
        if (opinion != null && opinion.length() > MAX_OPINION) {
            throw ReviewsError.INCOMPLETE.refused(
                    List.of(FieldProblem.of("opinion", "reviews.opinion-too-long", MAX_OPINION)));
        }
        if (act.move() == Move.RETURN && act.mends().isEmpty()) {
            throw ReviewsError.INCOMPLETE.refused(List.of(FieldProblem.of("mends", "reviews.mends-required")));
        }
        if (act.mends().stream().anyMatch(Mend::tooLong)) {
            throw ReviewsError.INCOMPLETE.refused(
                    List.of(FieldProblem.of("mends", "reviews.mend-too-long", Mend.MAX_LENGTH)));
        }
        if (act.mends().size() > MAX_MENDS) {
            throw ReviewsError.INCOMPLETE.refused(
                    List.of(FieldProblem.of("mends", "reviews.mends-too-many", MAX_MENDS)));
        }
    }

    private void requireWindow(Act act, ZoneId zone) {
        Deadline due = waiting.due();
        boolean over = due != null && due.overAt(act.at(), zone);
        if (act.move() == Move.RESUME && over) {
            throw ReviewsError.CORRECTION_OVER.refused();
        }
        if ((act.move() == Move.REJECT || act.move() == Move.GO_ON) && !over) {
            throw ReviewsError.CORRECTION_RUNNING.refused();
        }
    }

    private @Nullable UserId holderAfter(Act act) {
        return switch (act.move()) {
            case CLAIM -> act.by();
            case HAND_OVER, ASSIGN -> act.to();
            // The officer who returned it gets it back.
            case RETURN -> act.by();
            case RESUME, GO_ON -> heldBy;
            default -> null;
        };
    }

    private String hashOf(Act act) {
        String hash = act.contentHash();
        return hash == null ? contentHash : hash;
    }

    private Review waitingSince(Act act) {
        return withWaiting(new Waiting(turn(), act.at(), act.due(), 0));
    }

    /** Whose turn it is. */
    public Turn turn() {
        return switch (state) {
            case UNDER_REVIEW -> currentStage().turn();
            case RETURNED -> Turn.ENTERPRISE;
            case DECIDED, OBJECTED -> Turn.PREFECTURE;
            case ON_NOTICE -> Turn.PUBLIC;
            case AWARDED, REJECTED, WITHDRAWN -> Turn.NOBODY;
        };
    }

    private ReviewMove entry(Act act, Waiting before) {
        return entry(act, before, currentStage().id());
    }

    private ReviewMove entry(Act act, Waiting before, String atStage) {
        Instant at = act.at();
        Duration took = Duration.between(before.since(), at);
        return new ReviewMove(
                id,
                moves,
                at,
                act.by(),
                act.byName(),
                act.move(),
                atStage,
                state,
                act.opinion(),
                act.mends(),
                before.on(),
                took.isNegative() ? Duration.ZERO : took,
                waiting.on(),
                waiting.due(),
                act.to(),
                act.toName(),
                contentHash);
    }
}
