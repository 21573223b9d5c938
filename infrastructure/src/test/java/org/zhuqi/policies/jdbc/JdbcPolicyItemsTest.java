package org.zhuqi.policies.jdbc;

import org.junit.jupiter.api.BeforeEach;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyItems;
import org.zhuqi.policies.PolicyItemsContract;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcPolicyItemsTest extends PolicyItemsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private PolicyDatabase room = new PolicyDatabase(DATABASE.jdbc());

    @BeforeEach
    void start() {
        room = new PolicyDatabase(DATABASE.jdbc());
    }

    @Override
    protected PolicyItems items() {
        return room.items;
    }

    @Override
    protected Policy policy() {
        return room.published(1);
    }
}
