package org.zhuqi.policies;

import java.util.UUID;
import org.zhuqi.shared.UserId;

class InMemorySubscriptionsTest extends SubscriptionsContract {
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    protected UserId user() {
        return new UserId(UUID.randomUUID());
    }
}
