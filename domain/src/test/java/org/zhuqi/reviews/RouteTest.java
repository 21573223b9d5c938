package org.zhuqi.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuqi.reviews.ReviewFixture.START;
import static org.zhuqi.reviews.ReviewFixture.ZONE;
import static org.zhuqi.reviews.ReviewFixture.act;
import static org.zhuqi.reviews.ReviewFixture.due;
import static org.zhuqi.reviews.ReviewFixture.opened;
import static org.zhuqi.reviews.ReviewFixture.prefectureColleague;
import static org.zhuqi.reviews.ReviewFixture.prefectureOfficer;
import static org.zhuqi.reviews.ReviewFixture.unitColleague;
import static org.zhuqi.reviews.ReviewFixture.unitOfficer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;

class RouteTest {
    private static final Route LONG = ReviewFixture.longRoute();

    private Review review = opened(ReviewFixture.opened().review().id(), ReviewFixture.subject(), LONG)
            .review();
    private final List<ReviewMove> timeline = new ArrayList<>();

    private void move(Act act) {
        Moved moved = review.move(act, ZONE);
        review = moved.review();
        timeline.add(moved.entry());
    }

    private void move(Move move, Actor actor) {
        move(act(move, actor, START));
    }

    @Test
    void aFullRouteLeadsFromAcceptanceToPerformance() {
        move(Move.RECOMMEND, unitOfficer());
        move(Move.RECOMMEND, unitOfficer());
        move(Move.RECOMMEND, unitColleague());
        assertThat(review.currentStage().kind()).isEqualTo(StageKind.PREFECTURE_REVIEW);
        assertThat(review.turn()).isEqualTo(Turn.PREFECTURE);
        move(Move.RECOMMEND, prefectureOfficer());
        move(Move.APPROVE, prefectureColleague());
        assertThat(review.state()).isEqualTo(ReviewState.DECIDED);
        List<StageKind> after = new ArrayList<>();
        for (Move move : List.of(Move.PUT_ON_NOTICE, Move.AWARD, Move.ALLOCATE, Move.PAY)) {
            move(move, prefectureOfficer());
            after.add(review.currentStage().kind());
        }
        assertThat(after)
                .containsExactly(
                        StageKind.PUBLIC_NOTICE, StageKind.ALLOCATION, StageKind.PAYMENT, StageKind.PERFORMANCE);
        move(Move.PAY, prefectureOfficer());
        move(Move.CONCLUDE, prefectureOfficer());
        assertThat(review.state()).isEqualTo(ReviewState.AWARDED);
        assertThat(review.turn()).isEqualTo(Turn.NOBODY);
    }

    @Test
    void aShortRouteKnowsNothingOfWhatFollows() {
        Review decided = ReviewFixture.in(ReviewState.DECIDED);
        Review noticed = decided.move(act(Move.PUT_ON_NOTICE, prefectureOfficer(), START), ZONE)
                .review();
        assertThat(noticed.currentStage().id()).isEqualTo("decision");
        assertThat(noticed.move(act(Move.AWARD, prefectureOfficer(), START), ZONE)
                        .review()
                        .currentStage()
                        .id())
                .isEqualTo("decision");
    }

    @Test
    void whoAcceptsMayReviewButTwoJudgementsAreTwoPeoples() {
        move(Move.RECOMMEND, unitOfficer());
        assertThat(review.mayJudge(unitOfficer().id(), timeline)).isTrue();
        move(Move.RECOMMEND, unitOfficer());
        assertThat(review.currentStage().kind()).isEqualTo(StageKind.RECOMMENDATION);
        assertThat(review.mayJudge(unitOfficer().id(), timeline)).isFalse();
        assertThat(review.mayJudge(unitColleague().id(), timeline)).isTrue();
    }

    @Test
    void nobodyDecidesWhatTheyHadAnyPartIn() {
        move(Move.RECOMMEND, unitOfficer());
        move(Move.RECOMMEND, unitColleague());
        move(Move.RECOMMEND, unitOfficer());
        move(Move.RECOMMEND, prefectureOfficer());
        assertThat(review.currentStage().decides()).isTrue();
        for (Actor part : List.of(unitOfficer(), unitColleague(), prefectureOfficer())) {
            assertThat(review.mayJudge(part.id(), timeline)).isFalse();
        }
        assertThat(review.mayJudge(prefectureColleague().id(), timeline)).isTrue();
    }

    @Test
    void aMatterIsReferredBackToAStageBeforeAndNowhereElse() {
        move(Move.RECOMMEND, unitOfficer());
        move(Move.RECOMMEND, unitOfficer());
        refused(act(Move.REFER, unitColleague(), START), ReviewsError.INCOMPLETE);
        refused(act(Move.REFER, unitColleague(), START).withToStage("decision"), ReviewsError.INCOMPLETE);
        refused(act(Move.REFER, unitColleague(), START).withToStage("recommendation"), ReviewsError.INCOMPLETE);
        Act silent = Act.of(Move.REFER, unitColleague(), START).withToStage("unit-review");
        refused(silent, ReviewsError.INCOMPLETE);
        Act back = act(Move.REFER, unitColleague(), START)
                .withToStage("unit-review")
                .withReturnsThere(1);
        assertThat(review.daysAfter(back)).isEqualTo(5);
        move(back);
        assertThat(review.currentStage().id()).isEqualTo("unit-review");
        // Once per stage, however often it comes there.
        assertThat(review.allows(Move.RETURN)).isFalse();
        assertThat(review.mayJudge(unitOfficer().id(), timeline)).isTrue();
        assertThat(review.mayJudge(unitColleague().id(), timeline)).isFalse();
    }

    @Test
    void whatIsLateEndsAsTheProgrammeChose() {
        Instant late = Instant.parse("2024-09-03T16:00:00Z");
        for (Lateness choice : Lateness.values()) {
            Review returned = returned(choice);
            boolean rejects = choice != Lateness.GOES_ON;
            boolean goesOn = choice != Lateness.REJECTED;
            assertThat(returned.allows(Move.REJECT)).isEqualTo(rejects);
            assertThat(returned.allows(Move.GO_ON)).isEqualTo(goesOn);
            if (goesOn) {
                refused(returned, act(Move.GO_ON, unitOfficer(), START), ReviewsError.CORRECTION_RUNNING);
                Review on = returned.move(act(Move.GO_ON, unitOfficer(), late), ZONE)
                        .review();
                assertThat(on.state()).isEqualTo(ReviewState.UNDER_REVIEW);
                assertThat(on.round()).isEqualTo(1);
                assertThat(on.contentHash()).isEqualTo(ReviewFixture.HASH);
                assertThat(on.heldBy()).isEqualTo(unitOfficer().id());
                assertThat(returned.daysAfter(Move.GO_ON)).isEqualTo(3);
            } else {
                refused(returned, act(Move.GO_ON, unitOfficer(), late), ReviewsError.MOVE_NOT_POSSIBLE);
            }
            if (!rejects) {
                refused(returned, act(Move.REJECT, unitOfficer(), late), ReviewsError.MOVE_NOT_POSSIBLE);
            }
        }
        // The program needs neither words nor hands.
        Act program = Act.of(Move.REJECT, Actor.system(), late);
        assertThat(returned(Lateness.REJECTED).move(program, ZONE).review().state())
                .isEqualTo(ReviewState.REJECTED);
    }

    private static Review returned(Lateness choice) {
        Stage first = ReviewFixture.route().stage(0).as(null, choice);
        Route route = new Route(List.of(first, ReviewFixture.route().stage(1)));
        return opened(ReviewFixture.opened().review().id(), ReviewFixture.subject(), route)
                .review()
                .move(
                        act(Move.RETURN, unitOfficer(), START)
                                .withDue(due("2024-09-03"))
                                .withDaysLeft(3),
                        ZONE)
                .review();
    }

    @Test
    void somebodyPutsAMatterIntoHandsAndNeedsAReasonToTakeItOutOfOthers() {
        Act toColleague = Act.of(Move.ASSIGN, ReviewFixture.leader(), START)
                .withTo(unitColleague().id())
                .withToName(unitColleague().name());
        Moved assigned = review.move(toColleague, ZONE);
        assertThat(assigned.review().heldBy()).isEqualTo(unitColleague().id());
        assertThat(assigned.entry().to()).isEqualTo(unitColleague().id());
        assertThat(assigned.entry().toName()).isEqualTo("yanji-officer-2");
        assertThat(assigned.review().waiting()).isEqualTo(review.waiting());
        Act away = toColleague.withTo(unitOfficer().id());
        refused(assigned.review(), away, ReviewsError.INCOMPLETE);
        assertThat(assigned.review().move(away.withOpinion("出差"), ZONE).review().heldBy())
                .isEqualTo(unitOfficer().id());
    }

    @Test
    void whatIsNoRouteIsSaidWithItsPlaceAndReason() {
        Stage review = LONG.stage(1);
        Stage decision = ReviewFixture.route().stage(1);
        Stage notice = LONG.stage(5);
        Stage payment = LONG.stage(7);
        assertThat(faults()).containsExactly("stages reviews.route-empty");
        assertThat(faults(review)).containsExactly("stages reviews.route-undecided");
        assertThat(faults(review, decision, decision.called("again")))
                .containsExactly("stages[2] reviews.route-decides-twice");
        assertThat(faults(review, decision, review.called("again"))).containsExactly("stages[2] reviews.route-order");
        assertThat(faults(review, notice, decision)).containsExactly("stages[1] reviews.route-order");
        assertThat(faults(review, decision, payment, notice)).containsExactly("stages[3] reviews.route-order");
        assertThat(faults(review, review, decision)).containsExactly("stages[1] reviews.route-twice");
        assertThat(faults(review.as(StageKind.PREFECTURE_REVIEW, null), decision))
                .containsExactly("stages[0] reviews.route-doer");
        assertThat(faults(LONG.stage(2), decision)).containsExactly("stages[0] reviews.route-refers-nowhere");
        assertThat(faults(review, decision, decision.called("n").as(StageKind.PUBLIC_NOTICE, null)))
                .containsExactly("stages[2] reviews.route-not-moved-here");
        assertThat(faults(LONG.stages().toArray(Stage[]::new))).isEmpty();
        assertThatThrownBy(() -> new Route(List.of(review)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("route-undecided");
    }

    private static List<String> faults(Stage... stages) {
        return Route.faults(List.of(stages)).stream()
                .map((FieldProblem fault) -> fault.field() + " " + fault.key())
                .toList();
    }

    @Test
    void stagesThatSayNothingOfTheirKindAreWhatTheyWere() {
        assertThat(ReviewFixture.route().stages())
                .extracting(Stage::kind)
                .containsExactly(StageKind.COUNTY_REVIEW, StageKind.PARTY_GROUP_DECISION);
        assertThat(new Stage(
                                "x",
                                org.zhuqi.shared.LocalText.ofZh("x"),
                                Reviewer.PREFECTURE,
                                1,
                                Set.of(Move.RECOMMEND),
                                0,
                                Set.of(),
                                0)
                        .kind())
                .isEqualTo(StageKind.PREFECTURE_REVIEW);
    }

    private void refused(Act act, ReviewsError key) {
        refused(review, act, key);
    }

    private static void refused(Review review, Act act, ReviewsError key) {
        assertThatThrownBy(() -> review.move(act, ZONE))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
