package org.zhuqi.subsidies.ledger.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.subsidies.ledger.Ledger;

/** The ledger in a test's database. */
public final class LedgerDatabase {
    private LedgerDatabase() {}

    public static Ledger ledger(JdbcClient jdbc) {
        return new JdbcLedger(jdbc);
    }
}
