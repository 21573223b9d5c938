package org.zhuqi.subsidies.awards.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.subsidies.awards.AwardChanges;
import org.zhuqi.subsidies.ledger.jdbc.LedgerDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Changes of awards in a test's database. */
public final class AwardChangeDatabase {
    private AwardChangeDatabase() {}

    public static AwardChanges changes(JdbcClient jdbc) {
        return new JdbcAwardChanges(jdbc, JsonMapper.builder().build(), LedgerDatabase.awards(jdbc));
    }
}
