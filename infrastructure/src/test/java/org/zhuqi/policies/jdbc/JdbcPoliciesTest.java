package org.zhuqi.policies.jdbc;

import org.junit.jupiter.api.BeforeEach;
import org.zhuqi.policies.Policies;
import org.zhuqi.policies.PoliciesContract;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcPoliciesTest extends PoliciesContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private PolicyDatabase room = new PolicyDatabase(DATABASE.jdbc());

    @BeforeEach
    void start() {
        room = new PolicyDatabase(DATABASE.jdbc());
    }

    @Override
    protected Policies policies() {
        return room.policies;
    }
}
