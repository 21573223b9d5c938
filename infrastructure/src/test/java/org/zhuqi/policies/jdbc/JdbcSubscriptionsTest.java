package org.zhuqi.policies.jdbc;

import org.junit.jupiter.api.BeforeEach;
import org.zhuqi.policies.Subscriptions;
import org.zhuqi.policies.SubscriptionsContract;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcSubscriptionsTest extends SubscriptionsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private PolicyDatabase room = new PolicyDatabase(DATABASE.jdbc());

    @BeforeEach
    void start() {
        room = new PolicyDatabase(DATABASE.jdbc());
    }

    @Override
    protected Subscriptions subscriptions() {
        return room.subscriptions;
    }

    @Override
    protected UserId user() {
        return room.person();
    }
}
