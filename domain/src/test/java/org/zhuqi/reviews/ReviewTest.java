package org.zhuqi.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuqi.reviews.ReviewFixture.START;
import static org.zhuqi.reviews.ReviewFixture.ZONE;
import static org.zhuqi.reviews.ReviewFixture.act;
import static org.zhuqi.reviews.ReviewFixture.clerk;
import static org.zhuqi.reviews.ReviewFixture.due;
import static org.zhuqi.reviews.ReviewFixture.opened;
import static org.zhuqi.reviews.ReviewFixture.prefectureOfficer;
import static org.zhuqi.reviews.ReviewFixture.unitColleague;
import static org.zhuqi.reviews.ReviewFixture.unitOfficer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;

class ReviewTest {
    /** The table once more, typed by hand: what is not here must be refused. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("UNDER_REVIEW CLAIM", "UNDER_REVIEW"),
            Map.entry("UNDER_REVIEW RELEASE", "UNDER_REVIEW"),
            Map.entry("UNDER_REVIEW HAND_OVER", "UNDER_REVIEW"),
            Map.entry("UNDER_REVIEW ASSIGN", "UNDER_REVIEW"),
            Map.entry("UNDER_REVIEW REFER", "UNDER_REVIEW"),
            Map.entry("RETURNED ASSIGN", "RETURNED"),
            Map.entry("RETURNED GO_ON", "UNDER_REVIEW"),
            Map.entry("AWARDED ALLOCATE", "AWARDED"),
            Map.entry("AWARDED PAY", "AWARDED"),
            Map.entry("AWARDED CONCLUDE", "AWARDED"),
            Map.entry("UNDER_REVIEW RETURN", "RETURNED"),
            Map.entry("UNDER_REVIEW RECOMMEND", "UNDER_REVIEW"),
            Map.entry("UNDER_REVIEW REJECT", "REJECTED"),
            Map.entry("UNDER_REVIEW APPROVE", "DECIDED"),
            Map.entry("UNDER_REVIEW WITHDRAW", "WITHDRAWN"),
            Map.entry("RETURNED RESUME", "UNDER_REVIEW"),
            Map.entry("RETURNED HAND_OVER", "RETURNED"),
            Map.entry("RETURNED REJECT", "REJECTED"),
            Map.entry("RETURNED WITHDRAW", "WITHDRAWN"),
            Map.entry("DECIDED PUT_ON_NOTICE", "ON_NOTICE"),
            Map.entry("ON_NOTICE OBJECT", "OBJECTED"),
            Map.entry("ON_NOTICE AWARD", "AWARDED"),
            Map.entry("OBJECTED OBJECT", "OBJECTED"),
            Map.entry("OBJECTED DISMISS", "OBJECTED"),
            Map.entry("OBJECTED SETTLE", "ON_NOTICE"),
            Map.entry("OBJECTED REOPEN", "UNDER_REVIEW"),
            Map.entry("OBJECTED TAKE_OUT", "REJECTED"));

    static Stream<Arguments> everyStateAndMove() {
        return Stream.of(ReviewState.values())
                .flatMap(s -> Stream.of(Move.values()).map(m -> Arguments.of(s, m, EXPECTED.get(s + " " + m))));
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @MethodSource("everyStateAndMove")
    void everyMoveInEveryStateDoesWhatTheTableSays(ReviewState state, Move move, @Nullable String expected) {
        assertThat(state.after(move)).isEqualTo(Optional.ofNullable(expected).map(ReviewState::valueOf));
        Review review = ReviewFixture.in(state);
        if (move == Move.APPROVE) {
            review = review.withStage(1);
        }
        if (move == Move.RELEASE) {
            review = review.withHeldBy(unitOfficer().id());
        }
        if (move == Move.REFER) {
            review = review.withRoute(ReviewFixture.longRoute()).withStage(2);
        }
        if (state == ReviewState.RETURNED && (move == Move.REJECT || move == Move.GO_ON)) {
            review = review.withWaiting(new Waiting(Turn.ENTERPRISE, START, due("2024-08-25"), 4));
        }
        Review there = review;
        if (expected == null) {
            assertThatThrownBy(() -> there.move(act(move, unitOfficer(), START), ZONE))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.is(ReviewsError.MOVE_NOT_POSSIBLE))
                                    .isTrue());
        } else {
            Moved moved = there.move(act(move, unitOfficer(), START).withToStage("unit-review"), ZONE);
            assertThat(moved.review().state()).hasToString(expected);
            assertThat(moved.entry().after()).hasToString(expected);
            assertThat(moved.entry().sequence()).isEqualTo(there.moves() + 1);
            assertThat(moved.review().waiting().on()).isEqualTo(moved.review().turn());
        }
    }

    @Test
    void statesWithoutAMoveAreOver() {
        assertThat(Stream.of(ReviewState.values()).filter(ReviewState::isOver))
                .containsExactly(ReviewState.AWARDED, ReviewState.REJECTED, ReviewState.WITHDRAWN);
    }

    @Test
    void theStageSaysWhichMovesItAllows() {
        Review atUnit = opened().review();
        refused(atUnit, act(Move.APPROVE, prefectureOfficer(), START), ReviewsError.MOVE_NOT_POSSIBLE);
        assertThat(atUnit.allows(Move.APPROVE)).isFalse();
        Review atDecision =
                atUnit.move(act(Move.RECOMMEND, unitOfficer(), START), ZONE).review();
        refused(atDecision, act(Move.RETURN, prefectureOfficer(), START), ReviewsError.MOVE_NOT_POSSIBLE);
        refused(atDecision, act(Move.RECOMMEND, prefectureOfficer(), START), ReviewsError.MOVE_NOT_POSSIBLE);
        assertThat(atDecision.allows(Move.APPROVE)).isTrue();
        assertThat(atDecision.turn()).isEqualTo(Turn.PREFECTURE);
    }

    @Test
    void aStageReturnsOnlyAsOftenAsItsRouteSays() {
        Review returned = opened().review()
                .move(act(Move.RETURN, unitOfficer(), START).withDaysLeft(3), ZONE)
                .review();
        assertThat(returned.daysAfter(Move.RESUME)).isEqualTo(3);
        Moved resumed = returned.move(act(Move.RESUME, clerk(), START).withContentHash(ReviewFixture.HASH_2), ZONE);
        assertThat(resumed.review().round()).isEqualTo(2);
        assertThat(resumed.entry().contentHash()).isEqualTo(ReviewFixture.HASH_2);
        assertThat(resumed.review().heldBy()).isEqualTo(unitOfficer().id());
        assertThat(resumed.review().allows(Move.RETURN)).isFalse();
        refused(resumed.review(), act(Move.RETURN, unitOfficer(), START), ReviewsError.RETURNED_ALREADY);
    }

    @Test
    void returningNeedsOneCompleteListAndRecommendingAnOpinion() {
        Review review = opened().review();
        refused(review, Act.of(Move.RETURN, unitOfficer(), START), ReviewsError.INCOMPLETE);
        refused(review, Act.of(Move.RECOMMEND, unitOfficer(), START).withOpinion("  "), ReviewsError.INCOMPLETE);
        refused(review, Act.of(Move.REJECT, unitOfficer(), START), ReviewsError.INCOMPLETE);
        refused(
                review,
                Act.of(Move.RECOMMEND, unitOfficer(), START).withOpinion("x".repeat(2001)),
                ReviewsError.INCOMPLETE);
    }

    @Test
    void whatAColleagueHoldsIsLeftAlone() {
        Review held = opened().review()
                .move(Act.of(Move.CLAIM, unitOfficer(), START), ZONE)
                .review();
        assertThat(held.heldBy()).isEqualTo(unitOfficer().id());
        refused(held, Act.of(Move.CLAIM, unitColleague(), START), ReviewsError.HELD_BY_ANOTHER);
        refused(held, act(Move.RECOMMEND, unitColleague(), START), ReviewsError.HELD_BY_ANOTHER);
        refused(held, Act.of(Move.RELEASE, unitColleague(), START), ReviewsError.NOT_IN_YOUR_HANDS);
        Review free =
                held.move(Act.of(Move.RELEASE, unitOfficer(), START), ZONE).review();
        assertThat(free.heldBy()).isNull();
        Review handed = held.move(
                        Act.of(Move.HAND_OVER, ReviewFixture.admin(), START)
                                .withTo(unitColleague().id()),
                        ZONE)
                .review();
        assertThat(handed.heldBy()).isEqualTo(unitColleague().id());
    }

    @Test
    void correctionsEndAtMidnightOfTheLastDay() {
        Review returned = opened().review()
                .move(act(Move.RETURN, unitOfficer(), START).withDue(due("2024-09-11")), ZONE)
                .review();
        Instant lastSecond = Instant.parse("2024-09-11T15:59:59Z");
        Instant midnight = Instant.parse("2024-09-11T16:00:00Z");
        assertThat(returned.move(act(Move.RESUME, clerk(), lastSecond), ZONE)
                        .review()
                        .state())
                .isEqualTo(ReviewState.UNDER_REVIEW);
        refused(returned, act(Move.RESUME, clerk(), midnight), ReviewsError.CORRECTION_OVER);
        refused(returned, act(Move.REJECT, unitOfficer(), lastSecond), ReviewsError.CORRECTION_RUNNING);
        assertThat(returned.move(act(Move.REJECT, unitOfficer(), midnight), ZONE)
                        .review()
                        .state())
                .isEqualTo(ReviewState.REJECTED);
    }

    @Test
    void theTimelineSaysHowLongItWaitedAndOnWhom() {
        Moved opened = opened();
        Instant later = START.plus(Duration.ofHours(30));
        Moved recommended =
                opened.review().move(act(Move.RECOMMEND, unitOfficer(), later).withDue(due("2024-09-06")), ZONE);
        ReviewMove entry = recommended.entry();
        assertThat(entry.waitedOn()).isEqualTo(Turn.UNIT);
        assertThat(entry.took()).isEqualTo(Duration.ofHours(30));
        assertThat(entry.stage()).isEqualTo("unit-review");
        assertThat(entry.next()).isEqualTo(Turn.PREFECTURE);
        assertThat(entry.due()).isEqualTo(due("2024-09-06"));
        assertThat(entry.contentHash()).isEqualTo(ReviewFixture.HASH);
    }

    @Test
    void nobodyJudgesWhatTheySubmittedOrGaveAnOpinionOn() {
        List<ReviewMove> timeline = new ArrayList<>();
        Moved opened = opened();
        timeline.add(opened.entry());
        Moved returned = opened.review().move(act(Move.RETURN, unitColleague(), START), ZONE);
        timeline.add(returned.entry());
        Moved resumed = returned.review().move(act(Move.RESUME, clerk(), START), ZONE);
        timeline.add(resumed.entry());
        // At the stage where somebody gave an opinion they may go on.
        assertThat(resumed.review().mayJudge(unitColleague().id(), timeline)).isTrue();
        Moved recommended = resumed.review().withHeldBy(null).move(act(Move.RECOMMEND, unitOfficer(), START), ZONE);
        timeline.add(recommended.entry());
        Review atDecision = recommended.review();
        assertThat(atDecision.mayJudge(unitOfficer().id(), timeline)).isFalse();
        assertThat(atDecision.mayJudge(unitColleague().id(), timeline)).isFalse();
        assertThat(atDecision.mayJudge(clerk().id(), timeline)).isFalse();
        assertThat(atDecision.mayJudge(prefectureOfficer().id(), timeline)).isTrue();
    }

    @Test
    void anUpheldObjectionMayLeadBackToTheDecision() {
        Review objected = ReviewFixture.in(ReviewState.OBJECTED).withStage(0);
        Moved reopened = objected.move(act(Move.REOPEN, prefectureOfficer(), START), ZONE);
        assertThat(reopened.review().currentStage().id()).isEqualTo("decision");
        assertThat(reopened.review().turn()).isEqualTo(Turn.PREFECTURE);
    }

    @Test
    void aRouteRecommendsUntilItsLastStageDecides() {
        Stage unit = ReviewFixture.route().stage(0);
        Stage decision = ReviewFixture.route().stage(1);
        assertThatThrownBy(() -> new Route(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Route(List.of(unit))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Route(List.of(decision, decision))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Route(List.of(unit, unit, decision))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Stage("x", LocalText.ofZh("x"), Reviewer.PREFECTURE, 5, Set.of(Move.AWARD), 0, Set.of(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stage(
                        "x", LocalText.ofZh("x"), Reviewer.PREFECTURE, 5, Set.of(Move.RETURN), 0, Set.of(), 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsToBeMendedIsSaidInFewWords() {
        for (Mend mend : List.of(new Mend("", "长".repeat(501)), new Mend("x".repeat(501), "看不清"))) {
            refused(
                    ReviewFixture.opened().review(),
                    act(Move.RETURN, unitOfficer(), START).withMends(List.of(mend)),
                    ReviewsError.INCOMPLETE);
        }
    }

    @Test
    void aStayAtAStageEndsWhenTheMatterGoesOnIsReferredBackOrIsOver() {
        Review review = ReviewFixture.opened(
                        new ReviewId(new UUID(3, 7)), ReviewFixture.subject(), ReviewFixture.longRoute())
                .review();
        assertThat(review.stay()).isEqualTo(new Stay(START, 0, true, List.of()));
        Moved accepted = review.move(act(Move.RECOMMEND, unitOfficer(), START.plusSeconds(60)), ZONE);
        assertThat(accepted.ended())
                .isEqualTo(new Stay.Ended(new Stay(START, 0, true, List.of()), review.currentStage(), false));
        assertThat(accepted.review().stay()).isEqualTo(new Stay(START.plusSeconds(60), 1, true, List.of()));
        Moved claimed = accepted.review().move(act(Move.CLAIM, unitOfficer(), START.plusSeconds(70)), ZONE);
        assertThat(claimed.ended()).isNull();
        Moved reviewed = claimed.review().move(act(Move.RECOMMEND, unitOfficer(), START.plusSeconds(80)), ZONE);
        Moved referred = reviewed.review()
                .move(
                        act(Move.REFER, ReviewFixture.unitColleague(), START.plusSeconds(90))
                                .withToStage(claimed.review().currentStage().id()),
                        ZONE);
        assertThat(referred.ended()).isNotNull();
        // It was here before.
        assertThat(referred.review().stay()).isEqualTo(new Stay(START.plusSeconds(90), 2, false, List.of()));
        Moved rejected = referred.review().move(act(Move.REJECT, unitOfficer(), START.plusSeconds(95)), ZONE);
        assertThat(rejected.review().stay()).isNull();
        assertThat(rejected.ended())
                .isEqualTo(new Stay.Ended(
                        referred.review().stay(), referred.review().currentStage(), true));
    }

    @Test
    void whileTheEnterpriseMendsTheClockOfTheStayStandsStill() {
        Review review = ReviewFixture.opened().review();
        Moved returned = review.move(
                act(Move.RETURN, unitOfficer(), START.plusSeconds(60)).withDue(ReviewFixture.due("2024-09-11")), ZONE);
        assertThat(returned.ended()).isNull();
        Moved resumed = returned.review().move(act(Move.RESUME, ReviewFixture.clerk(), START.plusSeconds(90)), ZONE);
        assertThat(resumed.review().stay())
                .isEqualTo(new Stay(START, 0, true, List.of(START.plusSeconds(60), START.plusSeconds(90))));
    }

    @Test
    void whatIsAwardedIsNowhereWhereTheRouteEndsWithTheDecision() {
        Review onNotice = ReviewFixture.in(ReviewState.ON_NOTICE);
        Moved awarded = onNotice.move(act(Move.AWARD, ReviewFixture.prefectureOfficer(), START), ZONE);
        assertThat(awarded.review().stay()).isNull();
        Moved allocated = awarded.review().move(act(Move.ALLOCATE, ReviewFixture.prefectureOfficer(), START), ZONE);
        assertThat(allocated.review().stay()).isNull();
        assertThat(allocated.ended()).isNull();
    }

    private static void refused(Review review, Act act, ErrorKey key) {
        assertThatThrownBy(() -> review.move(act, ZONE))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
