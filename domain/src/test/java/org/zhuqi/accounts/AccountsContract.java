package org.zhuqi.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** What every implementation of {@link Accounts} does. */
public abstract class AccountsContract {
    private Accounts accounts;

    /** An empty store in which the units of {@link AccountFixture} are known. */
    protected abstract Accounts empty();

    @BeforeEach
    void start() {
        accounts = empty();
    }

    @Test
    void an_account_comes_back_as_it_was_put_in() {
        Account account = AccountFixture.officer("officer", AccountFixture.COUNTY)
                .passwordChanged("two", AccountFixture.POLICY, AccountFixture.NOW)
                .passwordReset("three", AccountFixture.POLICY, AccountFixture.NOW);
        for (int i = 0; i < 5; i++) {
            account = account.loginFailed(AccountFixture.LOCKOUT, AccountFixture.NOW);
        }
        accounts.add(account);
        assertThat(accounts.find(account.id())).contains(account);
        assertThat(accounts.findByUsername(new Username("officer"))).contains(account);
        assertThat(accounts.findAndHold(new Username("officer"))).contains(account);
    }

    @Test
    void a_pending_account_comes_back_too() {
        Account account = AccountFixture.registrant("registrant");
        accounts.add(account);
        assertThat(accounts.find(account.id())).contains(account);
    }

    @Test
    void an_unknown_account_is_not_found() {
        assertThat(accounts.findByUsername(new Username("nobody"))).isEmpty();
        assertThat(accounts.none()).isTrue();
    }

    @Test
    void accounts_with_the_demonstration_password_are_known_until_they_are_closed() {
        Account open = Account.forStaff(
                new UserId(UUID.randomUUID()),
                new Username("demo"),
                LocalText.ofZh("演示"),
                Credentials.demonstration("hash", AccountFixture.NOW));
        accounts.add(open);
        accounts.add(AccountFixture.staff("officer"));
        assertThat(accounts.withDemonstrationPassword()).containsExactly(open);
        accounts.save(open.disabled());
        assertThat(accounts.withDemonstrationPassword()).isEmpty();
    }

    @Test
    void a_username_is_given_once() {
        accounts.add(AccountFixture.staff("officer"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> accounts.add(AccountFixture.staff("officer")))
                .matches(e -> e.is(AccountError.USERNAME_TAKEN));
    }

    @Test
    void saving_counts_the_version_and_refuses_an_older_one() {
        Account first = AccountFixture.staff("officer");
        accounts.add(first);
        accounts.save(first.named(LocalText.ofZh("新名")));
        assertThat(accounts.find(first.id()).orElseThrow().version()).isEqualTo(1);
        assertThat(accounts.find(first.id()).orElseThrow().name().zh()).isEqualTo("新名");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> accounts.save(first.disabled()))
                .matches(e -> e.is(SharedError.CHANGED_MEANWHILE));
    }

    @Test
    void active_people_are_found_by_role_and_unit() {
        Account here = AccountFixture.officer("here", AccountFixture.COUNTY);
        Account there = AccountFixture.officer("there", AccountFixture.ZONE);
        Account gone = AccountFixture.officer("gone", AccountFixture.COUNTY).disabled();
        accounts.add(here);
        accounts.add(there);
        accounts.add(gone);
        assertThat(accounts.withRole(Role.UNIT_OFFICER, AccountFixture.COUNTY)).containsExactly(here.id());
        assertThat(accounts.withRole(Role.UNIT_OFFICER, null)).containsExactlyInAnyOrder(here.id(), there.id());
        assertThat(accounts.withRole(Role.EXPERT, null)).isEmpty();
        assertThat(accounts.none()).isFalse();
    }

    @Test
    void users_of_an_enterprise_are_listed_first_user_first() {
        EnterpriseId enterprise = new EnterpriseId(UUID.randomUUID());
        Account clerk = Account.forColleague(
                new org.zhuqi.shared.UserId(new UUID(0, 7)),
                new Username("clerk"),
                LocalText.ofZh("同事"),
                AccountFixture.staff("xyz").credentials(),
                enterprise);
        Account first = AccountFixture.registrant("first").activatedFor(enterprise);
        accounts.add(clerk);
        accounts.add(first);
        accounts.add(AccountFixture.registrant("other"));
        assertThat(accounts.ofEnterprise(enterprise)).containsExactly(first.id(), clerk.id());
    }
}
