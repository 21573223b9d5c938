package org.zhuqi.subsidies.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.jdbc.DecisionDatabase;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.ledger.AwardsContract;
import tools.jackson.databind.json.JsonMapper;

class JdbcAwardsTest extends AwardsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant LATER = Instant.parse("2024-12-31T00:00:00Z");
    private final JdbcAwards awards =
            new JdbcAwards(DATABASE.jdbc(), JsonMapper.builder().build());

    @Override
    protected Awards awards() {
        return awards;
    }

    @Override
    protected Decision decided(Money amount) {
        return DecisionDatabase.decided(DATABASE.jdbc(), amount);
    }

    @Override
    protected NoticeId published() {
        return DecisionDatabase.publish(DATABASE.jdbc(), UUID.randomUUID());
    }

    @Test
    void theLedgerIsNeverChanged() {
        awards.add(award(decided(Money.ofWan(1))));
        for (String sql : new String[] {"update award set amount = 1", "delete from award", "truncate award"}) {
            assertThatThrownBy(() -> DATABASE.jdbc().sql(sql).update())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void theAwardedAmountIsTheSumOfTheRecordsBehindItWithinReach() {
        Award award = award(decided(Money.ofYuan("400000.01")));
        awards.add(award);
        var all = ReviewFixture.prefectureOfficer().scopeFor(SubsidiesRight.READ);
        var other = ReviewFixture.otherUnitOfficer().scopeFor(SubsidiesRight.READ);
        assertThat(awards.awarded(all, LATER, null, award.programme())).isEqualTo(award.amount());
        assertThat(awards.awarded(all, award.at(), null, award.programme())).isEqualTo(Money.ZERO);
        assertThat(awards.awarded(other, LATER, null, award.programme())).isEqualTo(Money.ZERO);
        assertThat(awards.counted(all, LATER, ReviewFixture.YANJI, award.programme(), PageRequest.first(5))
                        .items())
                .containsExactly(award);
        assertThat(awards.find(ReviewFixture.clerk().scopeFor(SubsidiesRight.READ), award.application()))
                .contains(award);
        assertThat(awards.find(ReviewFixture.otherClerk().scopeFor(SubsidiesRight.READ), award.application()))
                .isEmpty();
    }
}
