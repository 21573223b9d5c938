package org.zhuqi.reviews.recommendations.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.Act;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Moved;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.jdbc.ReviewDatabase;
import org.zhuqi.reviews.recommendations.Recommendation;
import org.zhuqi.reviews.recommendations.Recommendations;
import org.zhuqi.reviews.recommendations.RecommendationsContract;
import org.zhuqi.reviews.recommendations.RecommendationsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcRecommendationsTest extends RecommendationsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final JdbcRecommendations recommendations =
            new JdbcRecommendations(DATABASE.jdbc(), JsonMapper.builder().build());
    private final Reviews reviews = ReviewDatabase.reviews(DATABASE.dataSource());

    @Override
    protected Recommendations recommendations() {
        return recommendations;
    }

    private static Scope scope(Actor actor) {
        return actor.scopeFor(RecommendationsRight.READ_LETTERS);
    }

    private Review opened(SubjectRef.Call call) {
        Moved opened = ReviewFixture.opened(
                new ReviewId(UUID.randomUUID()),
                ReviewFixture.subject(UUID.randomUUID()).of(call),
                ReviewFixture.longRoute());
        reviews.add(opened);
        return reviews.find(opened.review().id()).orElseThrow();
    }

    private Review passed(Review review, Actor by) {
        reviews.save(
                review.move(Act.of(Move.RECOMMEND, by, ReviewFixture.START).withOpinion("同意"), ReviewFixture.ZONE));
        return reviews.find(review.id()).orElseThrow();
    }

    @Test
    void whatWaitsForALetterIsFoundByCallAndCounty() {
        SubjectRef.Call call = new SubjectRef.Call(UUID.randomUUID(), new LocalText("设备投资补助", "설비투자보조", null));
        Review there = opened(call);
        assertThat(there.subject().call()).isEqualTo(call);
        opened(call);
        there = passed(passed(there, ReviewFixture.unitOfficer()), ReviewFixture.unitOfficer());
        recommendations.setQuota(call.id(), ReviewFixture.YANJI, 7);
        recommendations.add(letter(call.id(), ReviewFixture.YANJI, 301, 2));
        var waiting = recommendations.waiting(scope(ReviewFixture.unitOfficer()));
        assertThat(waiting).singleElement().satisfies(each -> {
            assertThat(each.call()).isEqualTo(call);
            assertThat(each.matters()).isEqualTo(1);
            assertThat(each.recommended()).isEqualTo(2);
            assertThat(each.quota()).isEqualTo(7);
        });
        assertThat(recommendations.matters(scope(ReviewFixture.leader()), call.id(), ReviewFixture.YANJI))
                .extracting(matter -> matter.review())
                .containsExactly(there.id());
        assertThat(recommendations.waiting(scope(ReviewFixture.otherUnitOfficer())))
                .isEmpty();
        assertThat(recommendations.matters(scope(ReviewFixture.otherUnitOfficer()), call.id(), ReviewFixture.YANJI))
                .isEmpty();
        passed(there, ReviewFixture.unitColleague());
        assertThat(recommendations.waiting(scope(ReviewFixture.unitOfficer()))).isEmpty();
    }

    @Test
    void lettersAreListedLatestFirstWithinReach() {
        Recommendation own = letter(UUID.randomUUID(), ReviewFixture.YANJI, 401, 1);
        Recommendation other = letter(UUID.randomUUID(), ReviewFixture.TUMEN, 401, 1);
        recommendations.add(own);
        recommendations.add(other);
        assertThat(recommendations
                        .list(scope(ReviewFixture.unitOfficer()), PageRequest.first(50))
                        .items())
                .contains(own)
                .doesNotContain(other);
        assertThat(recommendations.find(scope(ReviewFixture.unitOfficer()), other.id()))
                .isEmpty();
        assertThat(recommendations.find(scope(ReviewFixture.leader()), other.id()))
                .contains(other);
    }
}
