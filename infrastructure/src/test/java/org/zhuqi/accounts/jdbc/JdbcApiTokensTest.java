package org.zhuqi.accounts.jdbc;

import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.accounts.ApiTokensContract;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcApiTokensTest extends ApiTokensContract {
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @Override
    protected ApiTokens empty() {
        return new JdbcApiTokens(DATABASE.jdbc());
    }

    @Override
    protected UserId somebody() {
        Accounts accounts = JdbcAccountsTest.emptyIn(DATABASE.jdbc());
        Account account = AccountFixture.staff("officer");
        accounts.add(account);
        return account.id();
    }
}
