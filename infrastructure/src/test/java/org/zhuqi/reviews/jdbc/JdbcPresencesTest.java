package org.zhuqi.reviews.jdbc;

import java.util.UUID;
import org.zhuqi.reviews.Moved;
import org.zhuqi.reviews.Presences;
import org.zhuqi.reviews.PresencesContract;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcPresencesTest extends PresencesContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final Presences presences = new JdbcPresences(DATABASE.jdbc());

    @Override
    protected Presences presences() {
        return presences;
    }

    @Override
    protected ReviewId review() {
        Moved opened = ReviewFixture.opened(new ReviewId(UUID.randomUUID()), ReviewFixture.subject(UUID.randomUUID()));
        ReviewDatabase.reviews(DATABASE.dataSource()).add(opened);
        return opened.review().id();
    }
}
