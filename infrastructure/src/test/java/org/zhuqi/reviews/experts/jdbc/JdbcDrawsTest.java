package org.zhuqi.reviews.experts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.Draws;
import org.zhuqi.reviews.experts.DrawsContract;
import org.zhuqi.reviews.experts.Experts;
import org.zhuqi.reviews.experts.ExpertsRight;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcDrawsTest extends DrawsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient jdbc = DATABASE.jdbc();
    private final JdbcDraws draws = new JdbcDraws(jdbc, JSON);
    private final JdbcExperts experts = new JdbcExperts(jdbc, JSON);
    private final JdbcExpertQueries queries = new JdbcExpertQueries(jdbc, experts, draws);

    @Override
    protected Draws draws() {
        return draws;
    }

    @Override
    protected Experts experts() {
        return experts;
    }

    @Test
    void drawsAreListedPageByPage() {
        Scope scope = ReviewFixture.leader().scopeFor(ExpertsRight.READ_EXPERTS);
        Draw one = draw(new ReviewId(UUID.randomUUID()), null);
        Draw two = draw(new ReviewId(UUID.randomUUID()), null);
        draws.add(one);
        draws.add(two);
        Set<DrawId> seen = new HashSet<>();
        String after = null;
        do {
            Page<Draw> page = queries.draws(scope, new PageRequest(after, 1, null));
            page.items().forEach(draw -> assertThat(seen.add(draw.id())).isTrue());
            after = page.next();
        } while (after != null);
        assertThat(seen).contains(one.id(), two.id());
        assertThat(queries.draw(scope, one.id())).contains(one);
        assertThat(queries.filesOf(scope, one.id())).isEmpty();
        assertThat(queries.files(scope)).isEmpty();
        assertThat(queries.experts(scope, PageRequest.first(10)).items()).isNotNull();
    }
}
