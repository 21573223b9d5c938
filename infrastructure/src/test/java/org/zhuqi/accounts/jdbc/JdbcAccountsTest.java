package org.zhuqi.accounts.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.AccountsContract;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcAccountsTest extends AccountsContract {
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @Override
    protected Accounts empty() {
        return emptyIn(DATABASE.jdbc());
    }

    static Accounts emptyIn(JdbcClient jdbc) {
        jdbc.sql("truncate account, api_token, reporting_unit cascade").update();
        ReportingUnits units = new JdbcReportingUnits(jdbc);
        units.add(AccountFixture.prefecture());
        units.add(AccountFixture.county());
        units.add(AccountFixture.zone());
        return new JdbcAccounts(jdbc, new GeneratedAccountRows());
    }
}
