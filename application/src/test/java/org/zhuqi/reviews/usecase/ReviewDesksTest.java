package org.zhuqi.reviews.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.reviews.Bulk;
import org.zhuqi.reviews.BulkId;
import org.zhuqi.reviews.Lateness;
import org.zhuqi.reviews.Mend;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Presences;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewMove;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.Tie;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** Who has which matter in hand, who is kept out of it, and one step for many. */
class ReviewDesksTest {
    private static final String KIND = "application";
    private static final List<Mend> MENDS = List.of(new Mend("invoice", "第 2 张看不清"));

    private final ReviewRoom room = new ReviewRoom();
    private final Actor enterprise = ReviewFixture.clerk();
    private final Actor officer = ReviewFixture.unitOfficer();
    private final Actor colleague = ReviewFixture.unitColleague();
    private final Actor decider = ReviewFixture.prefectureOfficer();
    private final Actor leader = ReviewFixture.leader();

    @BeforeEach
    void people() {
        room.have(officer, colleague, decider, leader, ReviewFixture.otherUnitOfficer());
    }

    private Review opened() {
        return opened(1, ReviewFixture.route());
    }

    private Review opened(int number, Route route) {
        return room.open.open(enterprise, ReviewFixture.subject(new UUID(2, number)), route, ReviewFixture.HASH);
    }

    private Review now(Review review) {
        return room.reviews.find(review.id()).orElseThrow();
    }

    @Test
    void aLeaderAndTheOfficersOfAStagePutAMatterIntoHands() {
        Review review = opened();
        assertThat(room.assign.assign(leader, review.id(), officer.id(), null).heldBy())
                .isEqualTo(officer.id());
        refused(() -> room.assign.assign(officer, review.id(), colleague.id(), " "), ReviewsError.INCOMPLETE);
        room.assign.assign(officer, review.id(), colleague.id(), "休假");
        ReviewMove last = room.reviews.movesOf(review.id()).getLast();
        assertThat(last.move()).isEqualTo(Move.ASSIGN);
        assertThat(last.toName()).isEqualTo("yanji-officer-2");
        assertThat(last.opinion()).isEqualTo("休假");
        assertThat(room.trail.actions()).endsWith("reviews.assign", "reviews.assign");
    }

    @Test
    void nobodyGetsWhatIsNotTheirs() {
        Review review = opened();
        refused(() -> room.assign.assign(leader, review.id(), decider.id(), null), ReviewsError.NOT_OF_THIS_STAGE);
        refused(
                () -> room.assign.assign(
                        leader, review.id(), ReviewFixture.otherUnitOfficer().id(), null),
                ReviewsError.NOT_OF_THIS_STAGE);
        refused(() -> room.assign.assign(decider, review.id(), officer.id(), null), ReviewsError.NOT_YOUR_STAGE);
        refused(() -> room.assign.assign(enterprise, review.id(), officer.id(), null), SharedError.DENIED);
        refused(
                () -> room.assign.assign(ReviewFixture.otherUnitOfficer(), review.id(), officer.id(), null),
                SharedError.NOT_FOUND);
        room.ties.add(new Tie(officer.id(), officer.name(), review.subject().enterprise(), "亲属", ReviewFixture.START));
        refused(() -> room.assign.assign(leader, review.id(), officer.id(), null), ReviewsError.NOT_THEIRS_TO_JUDGE);
    }

    @Test
    void whoIsTiedIsKeptOutAndWhatTheyHoldGoesBack() {
        Review review = opened();
        room.claim.claim(officer, review.id());
        room.declareTie.declareFor(officer, review.id(), "配偶在该企业任职");
        assertThat(now(review).heldBy()).isNull();
        refused(() -> room.claim.claim(officer, review.id()), ReviewsError.TIED);
        refused(() -> room.recommend.recommend(officer, review.id(), "同意"), ReviewsError.TIED);
        room.recommend.recommend(colleague, review.id(), "同意推荐");
        room.ties.add(new Tie(decider.id(), decider.name(), review.subject().enterprise(), "持股", ReviewFixture.START));
        refused(() -> room.decide.decide(decider, KIND, review.subject().id(), true, null), ReviewsError.TIED);
        // Only a leader finds that it holds no longer, and says why.
        refused(
                () -> room.liftTie.lift(decider, decider.id(), review.subject().enterprise(), "已转让"),
                SharedError.DENIED);
        refused(
                () -> room.liftTie.lift(leader, decider.id(), review.subject().enterprise(), ""),
                ReviewsError.INCOMPLETE);
        room.liftTie.lift(leader, decider.id(), review.subject().enterprise(), "股份已转让");
        assertThat(room.decide
                        .decide(decider, KIND, review.subject().id(), true, null)
                        .state())
                .isEqualTo(ReviewState.DECIDED);
        assertThat(room.trail.actions()).contains("reviews.declare-tie", "reviews.lift-tie");
    }

    @Test
    void aTieIsDeclaredByTheCreditCodeToo() {
        Enterprise known = EnterpriseFixture.enterprise(7);
        room.enterprises.add(known);
        room.declareTie.declare(officer, " " + known.creditCode().value().toLowerCase(java.util.Locale.ROOT), "股东");
        assertThat(room.ties.binds(officer.id(), known.id())).isTrue();
        refused(() -> room.declareTie.declare(officer, "不是代码", "股东"), ReviewsError.INCOMPLETE);
        refused(() -> room.declareTie.declare(colleague, known.creditCode().value(), " "), ReviewsError.INCOMPLETE);
        refused(() -> room.declareTie.declare(leader, known.creditCode().value(), "股东"), SharedError.DENIED);
    }

    @Test
    void twoWhoHaveAMatterOpenSeeEachOther() {
        Review review = opened();
        assertThat(room.look.look(officer, review.id())).isEmpty();
        assertThat(room.look.look(colleague, review.id()))
                .extracting(Presences.Present::name)
                .containsExactly(officer.name());
        room.clock.at("2024-08-26T12:00:00");
        assertThat(room.look.look(officer, review.id())).isEmpty();
        refused(() -> room.look.look(ReviewFixture.otherUnitOfficer(), review.id()), SharedError.NOT_FOUND);
        refused(() -> room.look.look(enterprise, review.id()), SharedError.DENIED);
    }

    @Test
    void aMatterGoesBackToAStageBeforeAndIsReturnedThereOnlyOnce() {
        room.clock.at("2024-08-26T09:00:00");
        Review review = opened(1, ReviewFixture.longRoute());
        room.recommend.recommend(officer, review.id(), "齐全");
        room.giveBack.giveBack(officer, review.id(), MENDS, null);
        room.resume.resume(enterprise, KIND, review.subject().id(), ReviewFixture.HASH_2);
        room.recommend.recommend(officer, review.id(), "同意");
        Review back = room.refer.refer(colleague, review.id(), "unit-review", "金额请再核");
        assertThat(back.currentStage().id()).isEqualTo("unit-review");
        assertThat(back.waiting().due()).isEqualTo(ReviewFixture.due("2024-09-05"));
        refused(() -> room.giveBack.giveBack(officer, review.id(), MENDS, null), ReviewsError.RETURNED_ALREADY);
        refused(() -> room.recommend.recommend(colleague, review.id(), "同意"), ReviewsError.REVIEWED_BY_YOURSELF);
    }

    @Test
    void whatIsNotMendedInTimeEndsByItselfAsItsProgrammeChose() {
        List<Review> reviews = new ArrayList<>();
        for (Lateness late : Lateness.values()) {
            Route route = new Route(List.of(
                    ReviewFixture.route().stage(0).as(null, late),
                    ReviewFixture.route().stage(1)));
            Review review = opened(late.ordinal() + 1, route);
            room.giveBack.giveBack(officer, review.id(), MENDS, null);
            reviews.add(review);
        }
        refused(() -> room.endCorrection.end(reviews.getFirst().id()), ReviewsError.CORRECTION_RUNNING);
        room.clock.at("2024-09-06T00:00:00");
        List<Boolean> ended = reviews.stream()
                .map(review -> room.endCorrection.end(review.id()))
                .toList();
        assertThat(ended).containsExactly(true, true, false);
        assertThat(reviews)
                .extracting(review -> now(review).state())
                .containsExactly(ReviewState.REJECTED, ReviewState.UNDER_REVIEW, ReviewState.RETURNED);
        assertThat(room.reviews.movesOf(reviews.get(1).id()).getLast().byName()).isEqualTo("system");
        // What the officer decides: one or the other.
        Review goneOn = room.goOn.goOn(officer, reviews.get(2).id(), "按现有材料审核");
        assertThat(goneOn.state()).isEqualTo(ReviewState.UNDER_REVIEW);
        assertThat(goneOn.waiting().due()).isNotNull();
    }

    @Test
    void everyMatterOfAStepForManyIsDoneWholeOrToldWhyNot() {
        Review first = opened(1, ReviewFixture.route());
        Review held = opened(2, ReviewFixture.route());
        Review elsewhere = room.open.open(
                ReviewFixture.otherClerk(),
                SubjectRef.of(
                        KIND,
                        new UUID(2, 3),
                        LocalText.ofZh("别处"),
                        ReviewFixture.TUMEN,
                        ReviewFixture.OTHER_ENTERPRISE),
                ReviewFixture.route(),
                ReviewFixture.HASH);
        Review last = opened(4, ReviewFixture.route());
        room.claim.claim(colleague, held.id());
        BulkId bulk = room.startBulk.start(
                officer,
                new StartBulk.Command(
                        Move.RECOMMEND,
                        List.of(first.id(), held.id(), elsewhere.id(), last.id(), first.id()),
                        "材料齐全，同意推荐",
                        List.of(),
                        null));
        int worked = 0;
        while (room.workOnBulks.workOnNext()) {
            worked++;
        }
        assertThat(worked).isEqualTo(4);
        assertThat(room.bulks.lines(bulk))
                .extracting(Bulk.Line::outcome, Bulk.Line::problem)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Bulk.Outcome.DONE, null),
                        org.assertj.core.api.Assertions.tuple(Bulk.Outcome.REFUSED, "reviews.held-by-another"),
                        org.assertj.core.api.Assertions.tuple(Bulk.Outcome.REFUSED, "shared.not-found"),
                        org.assertj.core.api.Assertions.tuple(Bulk.Outcome.DONE, null));
        assertThat(now(first).stage()).isEqualTo(1);
        assertThat(now(held).stage()).isZero();
        assertThat(now(last).stage()).isEqualTo(1);
    }

    @Test
    void aStepForManyReturnsWithOneListAndGivesIntoHands() {
        Review first = opened(1, ReviewFixture.route());
        Review second = opened(2, ReviewFixture.route());
        List<ReviewId> both = List.of(first.id(), second.id());
        room.startBulk.start(leader, new StartBulk.Command(Move.ASSIGN, both, null, List.of(), colleague.id()));
        while (room.workOnBulks.workOnNext()) {
            // the next one
        }
        assertThat(now(second).heldBy()).isEqualTo(colleague.id());
        room.startBulk.start(colleague, new StartBulk.Command(Move.RETURN, both, null, MENDS, null));
        while (room.workOnBulks.workOnNext()) {
            // the next one
        }
        assertThat(now(first).state()).isEqualTo(ReviewState.RETURNED);
        assertThat(now(second).state()).isEqualTo(ReviewState.RETURNED);
    }

    @Test
    void aStepForManyHasItsLimits() {
        List<ReviewId> many = new ArrayList<>();
        for (int i = 0; i <= Bulk.MOST; i++) {
            many.add(new ReviewId(new UUID(5, i)));
        }
        refused(() -> start(officer, Move.RECOMMEND, many), ReviewsError.BULK_SIZE);
        refused(() -> start(officer, Move.RECOMMEND, List.of()), ReviewsError.BULK_SIZE);
        refused(() -> start(officer, Move.APPROVE, many.subList(0, 1)), ReviewsError.MOVE_NOT_POSSIBLE);
        refused(() -> start(officer, Move.RETURN, many.subList(0, 1)), ReviewsError.INCOMPLETE);
        refused(() -> start(officer, Move.ASSIGN, many.subList(0, 1)), ReviewsError.INCOMPLETE);
        refused(() -> start(leader, Move.RECOMMEND, many.subList(0, 1)), SharedError.DENIED);
        refused(() -> start(enterprise, Move.ASSIGN, many.subList(0, 1)), SharedError.DENIED);
        start(officer, Move.RECOMMEND, many.subList(0, Bulk.MOST));
    }

    private void start(Actor actor, Move move, List<ReviewId> matters) {
        room.startBulk.start(actor, new StartBulk.Command(move, matters, null, List.of(), null));
    }

    private static void refused(ThrowingCallable action, ErrorKey key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
