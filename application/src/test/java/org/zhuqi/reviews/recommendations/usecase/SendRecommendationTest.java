package org.zhuqi.reviews.recommendations.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.Tie;
import org.zhuqi.reviews.recommendations.InMemoryRecommendations;
import org.zhuqi.reviews.recommendations.Recommendation;
import org.zhuqi.reviews.recommendations.RecommendationId;
import org.zhuqi.reviews.recommendations.RecommendationsError;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

class SendRecommendationTest {
    private static final SubjectRef.Call CALL = new SubjectRef.Call(new UUID(4, 1), LocalText.ofZh("设备投资补助"));
    private static final LocalDate DATE = LocalDate.of(2024, 8, 26);

    private final ReviewRoom room = new ReviewRoom();
    private final InMemoryRecommendations letters = new InMemoryRecommendations();
    private final SendRecommendation send =
            new SendRecommendation(letters, room.reviews, room.recommend, room.trail, room.clock);
    private final SetQuota setQuota = new SetQuota(
            letters,
            new InMemoryReportingUnits(new ReportingUnit(
                    ReviewFixture.YANJI, UnitKind.COUNTY, LocalText.ofZh("延吉"), ReviewFixture.PREFECTURE, null, true)),
            room.trail);
    private final Actor reviewer = ReviewFixture.unitOfficer();
    private final Actor recommender = ReviewFixture.unitColleague();
    private int opened;

    /** A matter at the county's recommendation. */
    private ReviewId waiting(SubjectRef.Call call) {
        Review review = room.open.open(
                ReviewFixture.clerk(),
                ReviewFixture.subject(new UUID(2, ++opened)).of(call),
                ReviewFixture.longRoute(),
                ReviewFixture.HASH);
        room.recommend.recommend(reviewer, review.id(), "齐全");
        room.recommend.recommend(reviewer, review.id(), "同意");
        return review.id();
    }

    private RecommendationId send(Actor actor, String number, List<ReviewId> matters) {
        return send.send(actor, new SendRecommendation.Command(matters, number, DATE, "经研究，同意推荐"));
    }

    @Test
    void oneLetterRecommendsManyMattersOfOneCall() {
        List<ReviewId> matters = List.of(waiting(CALL), waiting(CALL));
        RecommendationId id = send(recommender, "延市工信函[2024]12号", matters);
        Recommendation letter = letters.find(id).orElseThrow();
        assertThat(letter.lines()).extracting(Recommendation.Line::review).isEqualTo(matters);
        assertThat(matters).allSatisfy(matter -> {
            Review after = room.reviews.find(matter).orElseThrow();
            assertThat(after.currentStage().id()).isEqualTo("prefecture-review");
            assertThat(room.reviews.movesOf(matter).getLast().opinion()).startsWith("延市工信函〔2024〕12号");
        });
        assertThat(room.trail.actions()).endsWith("reviews.send-letter");
    }

    @Test
    void byItselfNoMatterLeavesTheStage() {
        ReviewId matter = waiting(CALL);
        refused(() -> room.recommend.recommend(recommender, matter, "同意"), ReviewsError.BY_LETTER);
    }

    @Test
    void overTheQuotaIsRefusedWithTheNumbers() {
        setQuota.set(ReviewFixture.prefectureOfficer(), CALL.id(), ReviewFixture.YANJI, 2);
        send(recommender, "延市工信函〔2024〕1号", List.of(waiting(CALL)));
        List<ReviewId> two = List.of(waiting(CALL), waiting(CALL));
        assertThatThrownBy(() -> send(recommender, "延市工信函〔2024〕2号", two))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.errorKey()).isEqualTo(RecommendationsError.OVER_QUOTA);
                    assertThat(e.args()).isEqualTo(List.of(2, 1, 2));
                });
        send(recommender, "延市工信函〔2024〕2号", two.subList(0, 1));
        refused(() -> setQuota.set(reviewer, CALL.id(), ReviewFixture.YANJI, 100), SharedError.DENIED);
        refused(
                () -> setQuota.set(ReviewFixture.prefectureOfficer(), CALL.id(), ReviewFixture.YANJI, -1),
                RecommendationsError.QUOTA_FORM);
    }

    @Test
    void whatMayNotGoNamesItself() {
        ReviewId matter = waiting(CALL);
        // Four eyes: who reviewed does not recommend.
        refused(() -> send(reviewer, "延市工信函〔2024〕1号", List.of(matter)), RecommendationsError.MATTER_REFUSED);
        room.ties.add(
                new Tie(recommender.id(), recommender.name(), ReviewFixture.ENTERPRISE, "亲属任职", ReviewFixture.START));
        refused(() -> send(recommender, "延市工信函〔2024〕2号", List.of(matter)), RecommendationsError.MATTER_REFUSED);
    }

    @Test
    void aLetterIsOfOneCountyAndOneCallAndComplete() {
        ReviewId matter = waiting(CALL);
        ReviewId other = waiting(new SubjectRef.Call(new UUID(4, 2), LocalText.ofZh("展位费")));
        refused(() -> send(recommender, "延市〔2024〕1号", List.of(matter, other)), RecommendationsError.SEVERAL_CALLS);
        refused(() -> send(ReviewFixture.otherUnitOfficer(), "图市〔2024〕1号", List.of(matter)), SharedError.NOT_FOUND);
        refused(() -> send(ReviewFixture.prefectureOfficer(), "延州〔2024〕1号", List.of(matter)), SharedError.DENIED);
        for (String wrong : List.of("", "12号", "延市工信函〔2024〕012号", "延市工信函〔24〕12号")) {
            refused(() -> send(recommender, wrong, List.of(matter)), RecommendationsError.LETTER_INCOMPLETE);
        }
        refused(() -> send(recommender, "延市〔2024〕1号", List.of()), RecommendationsError.LETTER_SIZE);
        refused(
                () -> send.send(recommender, new SendRecommendation.Command(List.of(matter), "延市〔2024〕1号", null, "同意")),
                RecommendationsError.LETTER_INCOMPLETE);
    }

    private static void refused(ThrowingCallable action, ErrorKey key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }

    @Test
    void aMatterIsNeverTwiceInOneLetter() {
        ReviewId matter = waiting(CALL);
        RecommendationId id = send(recommender, "延市〔2024〕1号", new ArrayList<>(List.of(matter, matter)));
        assertThat(letters.find(id).orElseThrow().lines()).hasSize(1);
    }
}
