package org.zhuqi.subsidies.ledger;

import java.util.UUID;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.DecisionFixture;

class InMemoryAwardsTest extends AwardsContract {
    private final Awards awards = new InMemoryAwards();

    @Override
    protected Awards awards() {
        return awards;
    }

    @Override
    protected Decision decided(Money amount) {
        return DecisionFixture.decision(UUID.randomUUID(), UUID.randomUUID(), amount);
    }

    @Override
    protected NoticeId published() {
        return new NoticeId(UUID.randomUUID());
    }
}
