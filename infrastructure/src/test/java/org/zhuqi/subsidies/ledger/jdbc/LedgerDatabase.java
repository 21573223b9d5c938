package org.zhuqi.subsidies.ledger.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.ledger.Ledger;
import org.zhuqi.subsidies.ledger.usecase.AwardQueries;
import tools.jackson.databind.json.JsonMapper;

/** The ledger in a test's database. */
public final class LedgerDatabase {
    private LedgerDatabase() {}

    public static Ledger ledger(JdbcClient jdbc) {
        return new JdbcLedger(jdbc);
    }

    /** Awards as their queries read them. */
    public static AwardQueries awards(JdbcClient jdbc) {
        return new JdbcAwards(jdbc, JsonMapper.builder().build());
    }

    /** Awards as use cases keep them. */
    public static Awards keptAwards(JdbcClient jdbc) {
        return new JdbcAwards(jdbc, JsonMapper.builder().build());
    }
}
