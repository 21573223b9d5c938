package org.zhuqi.accounts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.FakePasswordHasher;
import org.zhuqi.accounts.InMemoryApiTokens;
import org.zhuqi.accounts.InMemorySessions;
import org.zhuqi.accounts.Post;
import org.zhuqi.accounts.usecase.ManageAccount;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.jdbc.PostgresTest;
import org.zhuqi.shared.usecase.OneTransaction;

/** Two administrators at each other's account at the same time. */
class LastAdministratorTest extends PostgresTest {
    private final Accounts accounts = JdbcAccountsTest.emptyIn(jdbc);
    private final ManageAccount manageAccount = new ManageAccount(
            accounts,
            new InMemoryApiTokens(),
            new InMemorySessions(),
            new FakePasswordHasher(),
            AccountFixture.POLICY,
            new InMemoryAuditTrail(),
            new OneTransaction(),
            clock);

    @Test
    void twoAdministratorsWhoDisableEachOtherAtOnceLeaveOne() {
        Account one = administrator("one");
        Account two = administrator("two");
        assertThatThrownBy(() -> atOnce(
                        () -> manageAccount.disable(actor(one), two.id()),
                        () -> manageAccount.disable(actor(two), one.id())))
                .hasRootCauseMessage(AccountError.LAST_ADMINISTRATOR.key());
        assertThat(accounts.withRole(Role.SYSTEM_ADMIN, null)).containsExactly(one.id());
    }

    private Account administrator(String username) {
        Account account =
                AccountFixture.staff(username).granted(Post.staff(Role.SYSTEM_ADMIN, AccountFixture.PREFECTURE));
        accounts.add(account);
        return account;
    }

    private static Actor actor(Account account) {
        return new Actor(
                account.id(),
                account.username().value(),
                account.role(),
                account.unit(),
                java.util.Set.of(),
                null,
                "192.0.2.1");
    }
}
