package org.zhuqi.reviews.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuqi.reviews.ReviewFixture.due;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.reviews.Mend;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewMove;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.Turn;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

class ReviewUseCasesTest {
    private static final String KIND = "application";
    private static final List<Mend> MENDS = List.of(new Mend("invoice", "第 2 张看不清"));

    private final ReviewRoom room = new ReviewRoom();
    private final Actor enterprise = ReviewFixture.clerk();
    private final Actor officer = ReviewFixture.unitOfficer();
    private final Actor decider = ReviewFixture.prefectureOfficer();

    private Review opened() {
        return room.open.open(enterprise, ReviewFixture.subject(), ReviewFixture.route(), ReviewFixture.HASH);
    }

    @Test
    void theClockOfAStageCountsWorkingDaysOfThePlace() {
        room.clock.at("2024-08-26T09:00:00");
        Review review = opened();
        // Five working days: 27, 28, 29, 30 August, then over the local holiday 2 to 4 September.
        assertThat(review.waiting().due()).isEqualTo(due("2024-09-05"));
        assertThat(review.waiting().on()).isEqualTo(Turn.UNIT);
    }

    @Test
    void theClockStandsStillWhileTheEnterpriseMends() {
        room.clock.at("2024-08-26T09:00:00");
        Review review = opened();
        room.clock.at("2024-08-28T09:00:00");
        Review returned = room.giveBack.giveBack(officer, review.id(), MENDS, null);
        assertThat(returned.waiting().on()).isEqualTo(Turn.ENTERPRISE);
        assertThat(returned.waiting().due()).isEqualTo(due("2024-09-09"));
        assertThat(returned.waiting().daysLeft()).isEqualTo(3);
        room.clock.at("2024-09-09T23:59:59");
        Review resumed = room.resume.resume(enterprise, KIND, review.subject().id(), ReviewFixture.HASH_2);
        assertThat(resumed.waiting().on()).isEqualTo(Turn.UNIT);
        assertThat(resumed.waiting().due()).isEqualTo(due("2024-09-12"));
        assertThat(resumed.contentHash()).isEqualTo(ReviewFixture.HASH_2);
    }

    @Test
    void afterTheLastDayNothingMendedIsTaken() {
        room.clock.at("2024-08-28T09:00:00");
        Review review = opened();
        room.giveBack.giveBack(officer, review.id(), MENDS, null);
        refused(() -> room.reject.reject(officer, review.id(), "逾期"), ReviewsError.CORRECTION_RUNNING);
        room.clock.at("2024-09-10T00:00:00");
        refused(
                () -> room.resume.resume(enterprise, KIND, review.subject().id(), ReviewFixture.HASH_2),
                ReviewsError.CORRECTION_OVER);
        assertThat(room.reject.reject(officer, review.id(), "逾期未补正").state()).isEqualTo(ReviewState.REJECTED);
    }

    @Test
    void aStageReturnsOnce() {
        Review review = opened();
        room.giveBack.giveBack(officer, review.id(), MENDS, null);
        room.resume.resume(enterprise, KIND, review.subject().id(), ReviewFixture.HASH_2);
        refused(() -> room.giveBack.giveBack(officer, review.id(), MENDS, null), ReviewsError.RETURNED_ALREADY);
    }

    @Test
    void whoIsOutOfReachSeesNothingToActOn() {
        Review review = opened();
        Actor elsewhere = ReviewFixture.otherUnitOfficer();
        refused(() -> room.claim.claim(elsewhere, review.id()), SharedError.NOT_FOUND);
        refused(() -> room.recommend.recommend(elsewhere, review.id(), "好"), SharedError.NOT_FOUND);
        refused(() -> room.giveBack.giveBack(elsewhere, review.id(), MENDS, null), SharedError.NOT_FOUND);
        refused(
                () -> room.resume.resume(
                        ReviewFixture.otherClerk(), KIND, review.subject().id(), ReviewFixture.HASH_2),
                SharedError.NOT_FOUND);
        refused(() -> room.recommend.recommend(enterprise, review.id(), "好"), SharedError.DENIED);
        refused(() -> room.recommend.recommend(ReviewFixture.leader(), review.id(), "好"), SharedError.DENIED);
        refused(() -> room.recommend.recommend(ReviewFixture.admin(), review.id(), "好"), SharedError.DENIED);
    }

    @Test
    void theStageIsItsOwnersAlone() {
        Review review = opened();
        refused(() -> room.recommend.recommend(decider, review.id(), "好"), ReviewsError.NOT_YOUR_STAGE);
        refused(
                () -> room.decide.decide(decider, KIND, review.subject().id(), true, null),
                ReviewsError.NOT_YOUR_STAGE);
        room.recommend.recommend(officer, review.id(), "同意推荐");
        refused(() -> room.recommend.recommend(officer, review.id(), "再推荐"), ReviewsError.NOT_YOUR_STAGE);
        // At the deciding stage a rejection is a decision, not an opinion.
        refused(() -> room.reject.reject(decider, review.id(), "不同意"), ReviewsError.MOVE_NOT_POSSIBLE);
    }

    @Test
    void nobodyDecidesWhatTheyReviewedEvenInAnotherRole() {
        Review review = opened();
        room.recommend.recommend(officer, review.id(), "同意推荐");
        Actor promoted = ReviewFixture.promoted(officer);
        refused(
                () -> room.decide.decide(promoted, KIND, review.subject().id(), true, null),
                ReviewsError.REVIEWED_BY_YOURSELF);
        refused(() -> room.claim.claim(promoted, review.id()), ReviewsError.REVIEWED_BY_YOURSELF);
        assertThat(room.decide
                        .decide(decider, KIND, review.subject().id(), true, null)
                        .state())
                .isEqualTo(ReviewState.DECIDED);
    }

    @Test
    void whoReturnedItMayNotDecideItEither() {
        Review review = opened();
        Actor colleague = ReviewFixture.unitColleague();
        room.giveBack.giveBack(colleague, review.id(), MENDS, null);
        room.resume.resume(enterprise, KIND, review.subject().id(), ReviewFixture.HASH_2);
        room.release.release(colleague, review.id());
        room.recommend.recommend(officer, review.id(), "同意推荐");
        refused(
                () -> room.decide.decide(
                        ReviewFixture.promoted(colleague),
                        KIND,
                        review.subject().id(),
                        true,
                        null),
                ReviewsError.REVIEWED_BY_YOURSELF);
    }

    @Test
    void theTimelineTellsEverythingThatHappened() {
        room.clock.at("2024-08-26T09:00:00");
        Review review = opened();
        room.clock.at("2024-08-26T10:30:00");
        room.claim.claim(officer, review.id());
        room.clock.at("2024-08-27T09:00:00");
        room.recommend.recommend(officer, review.id(), "同意推荐");
        room.clock.at("2024-08-28T09:00:00");
        room.decide.decide(decider, KIND, review.subject().id(), true, "同意");
        List<ReviewMove> timeline = room.reviews.movesOf(review.id());
        assertThat(timeline)
                .extracting(ReviewMove::move)
                .containsExactly(Move.OPEN, Move.CLAIM, Move.RECOMMEND, Move.APPROVE);
        assertThat(timeline.get(2).took()).hasHours(24);
        assertThat(timeline.get(2).waitedOn()).isEqualTo(Turn.UNIT);
        assertThat(timeline.get(3).waitedOn()).isEqualTo(Turn.PREFECTURE);
        assertThat(timeline).extracting(ReviewMove::sequence).containsExactly(1, 2, 3, 4);
        assertThat(room.trail.actions())
                .containsExactly("reviews.open", "reviews.claim", "reviews.recommend", "reviews.approve");
        assertThat(room.moved()).hasSize(4);
    }

    @Test
    void whatALeavingOfficerHoldsPassesOn() {
        Review review = opened();
        room.claim.claim(officer, review.id());
        Actor colleague = ReviewFixture.unitColleague();
        ReviewWorkload workload = room.workload(officer, colleague, decider);
        refused(
                () -> workload.handOver(ReviewFixture.admin(), officer.id(), decider.id()),
                AccountError.NOT_A_COLLEAGUE);
        refused(() -> workload.handOver(colleague, officer.id(), colleague.id()), SharedError.NOT_FOUND);
        refused(() -> workload.handOver(decider, officer.id(), colleague.id()), SharedError.NOT_FOUND);
        assertThat(workload.heldBy(officer.id())).isEqualTo(1);
        workload.handOver(ReviewFixture.admin(), officer.id(), colleague.id());
        assertThat(workload.heldBy(officer.id())).isZero();
        assertThat(workload.heldBy(colleague.id())).isEqualTo(1);
        workload.handOver(colleague, colleague.id(), officer.id());
        room.recommend.recommend(officer, review.id(), "同意推荐");
        assertThat(room.reviews.movesOf(review.id()))
                .extracting(ReviewMove::move)
                .containsExactly(Move.OPEN, Move.CLAIM, Move.HAND_OVER, Move.HAND_OVER, Move.RECOMMEND);
    }

    @Test
    void whatTheTakingOfficerMayNotJudgeGoesBackToTheQueue() {
        // Recommended by somebody who then moved up, and now in the hands of a colleague there who leaves.
        Review review = opened();
        room.recommend.recommend(officer, review.id(), "同意推荐");
        room.claim.claim(decider, review.id());
        Actor movedUp =
                new Actor(officer.id(), officer.name(), decider.role(), decider.unit(), java.util.Set.of(), null, "");
        ReviewWorkload workload = room.workload(movedUp);
        assertThat(workload.barredFrom(officer.id(), decider.id()))
                .containsExactly(review.subject().title());
        assertThat(workload.barredFrom(ReviewFixture.prefectureColleague().id(), decider.id()))
                .isEmpty();
        workload.handOver(decider, decider.id(), officer.id());
        assertThat(workload.heldBy(decider.id())).isZero();
        assertThat(workload.heldBy(officer.id())).isZero();
        // It lies in the queue: another colleague goes on with it.
        assertThat(room.decide
                        .decide(
                                ReviewFixture.prefectureColleague(),
                                KIND,
                                review.subject().id(),
                                true,
                                null)
                        .state())
                .isEqualTo(ReviewState.DECIDED);
    }

    @Test
    void theEnterpriseWithdrawsUntilItIsDecided() {
        Review review = opened();
        room.recommend.recommend(officer, review.id(), "同意推荐");
        room.decide.decide(decider, KIND, review.subject().id(), true, null);
        refused(
                () -> room.withdraw.withdraw(enterprise, KIND, review.subject().id(), "不要了"),
                ReviewsError.MOVE_NOT_POSSIBLE);
    }

    @Test
    void whatFollowsTheDecisionIsNotForEverybody() {
        Review review = opened();
        refused(
                () -> room.track.track(enterprise, KIND, review.subject().id(), Move.AWARD, null, null),
                SharedError.DENIED);
        refused(
                () -> room.track.track(decider, KIND, review.subject().id(), Move.APPROVE, null, null),
                ReviewsError.MOVE_NOT_POSSIBLE);
    }

    private static void refused(ThrowingCallable action, ErrorKey key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
