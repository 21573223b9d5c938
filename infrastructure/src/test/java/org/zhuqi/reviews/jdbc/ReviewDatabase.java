package org.zhuqi.reviews.jdbc;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.json.RouteCodecFixture;
import org.zhuqi.shared.jdbc.LaterWrites;
import tools.jackson.databind.json.JsonMapper;

/** Reviews in a test's database, for tests of other packages. */
public final class ReviewDatabase {
    private ReviewDatabase() {}

    public static Reviews reviews(DataSource dataSource) {
        return new JdbcReviews(
                JdbcClient.create(dataSource),
                new LaterWrites(dataSource),
                new ReviewRows(RouteCodecFixture.codec(), JsonMapper.builder().build()));
    }
}
