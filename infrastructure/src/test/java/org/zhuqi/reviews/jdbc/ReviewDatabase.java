package org.zhuqi.reviews.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.json.RouteCodecFixture;
import tools.jackson.databind.json.JsonMapper;

/** Reviews in a test's database, for tests of other packages. */
public final class ReviewDatabase {
    private ReviewDatabase() {}

    public static Reviews reviews(JdbcClient jdbc) {
        return new JdbcReviews(
                jdbc,
                new ReviewRows(RouteCodecFixture.codec(), JsonMapper.builder().build()));
    }
}
