package org.zhuqi.accounts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.FakeSecretSealer;
import org.zhuqi.accounts.SecondFactor;
import org.zhuqi.accounts.SecondFactors;
import org.zhuqi.accounts.SecondFactorsContract;
import org.zhuqi.accounts.TotpSecret;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcSecondFactorsTest extends SecondFactorsContract {
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @Override
    protected SecondFactors empty() {
        return new JdbcSecondFactors(DATABASE.jdbc(), new FakeSecretSealer());
    }

    @Override
    protected UserId somebody() {
        Accounts accounts = JdbcAccountsTest.emptyIn(DATABASE.jdbc());
        Account account = AccountFixture.staff("officer");
        accounts.add(account);
        return account.id();
    }

    @Test
    void the_secret_lies_sealed_in_the_table() {
        SecondFactor factor = SecondFactor.begun(somebody(), TotpSecret.fresh());
        empty().save(factor);
        byte[] stored = DATABASE.jdbc()
                .sql("select secret from second_factor where user_id = ?")
                .param(factor.user().value())
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.UTF_8))
                .isEqualTo("for " + factor.user() + ":" + factor.secret().base32());
    }
}
