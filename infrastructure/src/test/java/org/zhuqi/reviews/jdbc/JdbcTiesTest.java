package org.zhuqi.reviews.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.Tie;
import org.zhuqi.reviews.Ties;
import org.zhuqi.reviews.TiesContract;
import org.zhuqi.reviews.usecase.TieQueries.TieView;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcTiesTest extends TiesContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final JdbcTies ties = new JdbcTies(DATABASE.jdbc());

    @Override
    protected Ties ties() {
        return ties;
    }

    @Test
    void anOfficerSeesTheirOwnTiesAndALeaderAllPageByPage() {
        Actor officer = ReviewFixture.unitOfficer();
        for (int i = 0; i < 3; i++) {
            ties.add(new Tie(
                    officer.id(), officer.name(), new EnterpriseId(UUID.randomUUID()), "亲属", ReviewFixture.START));
        }
        Actor other = ReviewFixture.prefectureOfficer();
        ties.add(new Tie(other.id(), other.name(), ReviewFixture.ENTERPRISE, "持股", ReviewFixture.START));
        assertThat(seen(officer)).hasSize(3).allMatch(tie -> tie.person().equals(officer.id()));
        assertThat(seen(ReviewFixture.leader())).hasSize(4).doesNotHaveDuplicates();
    }

    private List<TieView> seen(Actor actor) {
        List<TieView> seen = new ArrayList<>();
        String after = null;
        do {
            Page<TieView> page = ties.list(actor.scopeFor(ReviewsRight.DECLARE_TIE), new PageRequest(after, 2, null));
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        return seen;
    }
}
