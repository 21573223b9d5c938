package org.zhuqi.accounts;

class InMemoryCommonPasswordsTest extends CommonPasswordsContract {
    @Override
    protected CommonPasswords passwords() {
        return new InMemoryCommonPasswords("password");
    }
}
