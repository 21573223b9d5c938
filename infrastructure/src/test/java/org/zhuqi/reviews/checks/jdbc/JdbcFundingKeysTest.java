package org.zhuqi.reviews.checks.jdbc;

import org.zhuqi.reviews.checks.FundingKeys;
import org.zhuqi.reviews.checks.FundingKeysContract;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcFundingKeysTest extends FundingKeysContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final FundingKeys keys = new JdbcFundingKeys(
            DATABASE.jdbc(), DATABASE.later(), JsonMapper.builder().build());

    @Override
    protected FundingKeys keys() {
        return keys;
    }
}
