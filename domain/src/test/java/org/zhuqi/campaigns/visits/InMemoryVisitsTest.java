package org.zhuqi.campaigns.visits;

import java.util.UUID;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.UserId;

class InMemoryVisitsTest extends VisitsContract {
    private final InMemoryVisits visits = new InMemoryVisits();

    @Override
    protected Visits visits() {
        return visits;
    }

    @Override
    protected EnterpriseId enterprise() {
        return new EnterpriseId(UUID.randomUUID());
    }

    @Override
    protected UserId visitor() {
        return new UserId(UUID.randomUUID());
    }
}
