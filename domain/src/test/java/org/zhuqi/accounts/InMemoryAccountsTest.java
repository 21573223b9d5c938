package org.zhuqi.accounts;

class InMemoryAccountsTest extends AccountsContract {
    @Override
    protected Accounts empty() {
        return new InMemoryAccounts();
    }
}
