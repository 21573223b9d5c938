package org.zhuqi.reviews.checks.jdbc;

import org.zhuqi.reviews.checks.CreditLists;
import org.zhuqi.reviews.checks.CreditListsContract;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcCreditListsTest extends CreditListsContract {
    private final CreditLists lists = new JdbcCreditLists(TestDatabase.fresh().jdbc());

    @Override
    protected CreditLists lists() {
        return lists;
    }
}
