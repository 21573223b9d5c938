package org.zhuqi.reviews.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuqi.reviews.Bulk;
import org.zhuqi.reviews.BulkId;
import org.zhuqi.reviews.Bulks;
import org.zhuqi.reviews.BulksContract;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Moved;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.json.RouteCodecFixture;
import org.zhuqi.reviews.usecase.BulkQueries;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcBulksTest extends BulksContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final DataSource SOURCE = DATABASE.dataSource();
    private final JdbcBulks bulks = new JdbcBulks(
            JdbcClient.create(SOURCE),
            new ReviewRows(RouteCodecFixture.codec(), JsonMapper.builder().build()));

    @Override
    protected Bulks bulks() {
        return bulks;
    }

    @Test
    void twoProgramsNeverHaveTheSameMatterAndOneThatDiesLeavesItWaiting() {
        Bulk bulk = given(new BulkId(new UUID(2, 2)));
        ReviewId first = matter();
        ReviewId second = matter();
        bulks.add(bulk, List.of(first, second));
        TransactionTemplate one = new TransactionTemplate(new DataSourceTransactionManager(SOURCE));
        TransactionTemplate other = new TransactionTemplate(new DataSourceTransactionManager(SOURCE));
        other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        one.executeWithoutResult(status -> {
            assertThat(bulks.take().orElseThrow().line().review()).isEqualTo(first);
            other.executeWithoutResult(beside ->
                    assertThat(bulks.take().orElseThrow().line().review()).isEqualTo(second));
            bulks.end(bulk.id(), new Bulk.Line(1, first, Bulk.Outcome.DONE, null, List.of()));
            // The program dies here.
            status.setRollbackOnly();
        });
        assertThat(bulks.take().orElseThrow().line().review()).isEqualTo(first);
        var own = bulks.find(ReviewFixture.unitOfficer().scopeFor(ReviewsRight.BULK), bulk.id())
                .orElseThrow();
        assertThat(own.waiting()).isEqualTo(2);
        assertThat(own.lines())
                .extracting(BulkQueries.LineView::title)
                .containsOnly(ReviewFixture.subject().titles());
        assertThat(bulks.find(ReviewFixture.unitColleague().scopeFor(ReviewsRight.BULK), bulk.id()))
                .isEmpty();
        bulks.end(bulk.id(), new Bulk.Line(1, first, Bulk.Outcome.DONE, null, List.of()));
        bulks.end(bulk.id(), new Bulk.Line(2, second, Bulk.Outcome.DONE, null, List.of()));
    }

    private static ReviewId matter() {
        Moved opened = ReviewFixture.opened(new ReviewId(UUID.randomUUID()), ReviewFixture.subject(UUID.randomUUID()));
        ReviewDatabase.reviews(DATABASE.dataSource()).add(opened);
        return opened.review().id();
    }

    private static Bulk given(BulkId id) {
        return new Bulk(
                id,
                Move.ASSIGN,
                null,
                List.of(),
                ReviewFixture.unitColleague().id(),
                ReviewFixture.unitOfficer().id(),
                "yanji-officer-1",
                "127.0.0.1",
                ReviewFixture.START);
    }
}
