package org.zhuqi.accounts.jdbc;

import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.ReportingUnitsContract;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcReportingUnitsTest extends ReportingUnitsContract {
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @Override
    protected ReportingUnits three() {
        JdbcAccountsTest.emptyIn(DATABASE.jdbc());
        return new JdbcReportingUnits(DATABASE.jdbc());
    }
}
