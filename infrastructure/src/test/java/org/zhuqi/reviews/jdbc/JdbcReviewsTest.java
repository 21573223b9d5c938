package org.zhuqi.reviews.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.ReviewsContract;
import org.zhuqi.reviews.json.RouteCodecFixture;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcReviewsTest extends ReviewsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final Reviews reviews = new JdbcReviews(
            DATABASE.jdbc(),
            DATABASE.later(),
            new ReviewRows(RouteCodecFixture.codec(), JsonMapper.builder().build()));

    @Override
    protected Reviews reviews() {
        return reviews;
    }

    @Test
    void theTimelineIsNeverChanged() {
        reviews.add(ReviewFixture.opened(
                new ReviewId(java.util.UUID.randomUUID()), ReviewFixture.subject(java.util.UUID.randomUUID())));
        for (String sql :
                new String[] {"update review_move set by_name = 'x'", "delete from review_move", "truncate review_move"
                }) {
            assertThatThrownBy(() -> DATABASE.jdbc().sql(sql).update())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("never changed");
        }
    }
}
