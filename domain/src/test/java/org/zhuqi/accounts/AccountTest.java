package org.zhuqi.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuqi.accounts.AccountFixture.LOCKOUT;
import static org.zhuqi.accounts.AccountFixture.NOW;
import static org.zhuqi.accounts.AccountFixture.POLICY;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;

class AccountTest {
    private final FakePasswordHasher hasher = new FakePasswordHasher();

    @Test
    void the_fifth_failure_locks_for_fifteen_minutes() {
        Account account = AccountFixture.staff("officer");
        for (int i = 0; i < 4; i++) {
            account = account.loginFailed(LOCKOUT, NOW);
        }
        assertThat(account.admits(NOW)).isTrue();
        account = account.loginFailed(LOCKOUT, NOW);
        assertThat(account.admits(NOW)).isFalse();
        assertThat(account.admits(NOW.plus(Duration.ofMinutes(15)).minusMillis(1)))
                .isFalse();
        assertThat(account.admits(NOW.plus(Duration.ofMinutes(15)))).isTrue();
    }

    @Test
    void after_a_lock_has_passed_counting_begins_anew() {
        Account account = AccountFixture.staff("officer");
        for (int i = 0; i < 5; i++) {
            account = account.loginFailed(LOCKOUT, NOW);
        }
        Account later = account.loginFailed(LOCKOUT, NOW.plus(Duration.ofMinutes(16)));
        assertThat(later.admits(NOW.plus(Duration.ofMinutes(16)))).isTrue();
        assertThat(later.attempts().failures()).isEqualTo(1);
    }

    @Test
    void a_success_forgets_failures() {
        Account account = AccountFixture.staff("officer").loginFailed(LOCKOUT, NOW);
        assertThat(account.loginSucceeded().attempts()).isEqualTo(Attempts.NONE);
    }

    @Test
    void a_password_runs_out_after_ninety_days() {
        Account account = AccountFixture.staff("officer");
        assertThat(account.passwordDue(POLICY, NOW.plus(Duration.ofDays(90)).minusMillis(1)))
                .isFalse();
        assertThat(account.passwordDue(POLICY, NOW.plus(Duration.ofDays(90)))).isTrue();
    }

    @Test
    void a_demonstration_password_never_runs_out() {
        Account account = Account.forStaff(
                AccountFixture.staff("officer").id(),
                new Username("demo"),
                AccountFixture.staff("officer").name(),
                Credentials.demonstration("hash", NOW));
        assertThat(account.passwordDue(POLICY, NOW.plus(Duration.ofDays(900)))).isFalse();
    }

    @Test
    void a_reset_password_must_be_changed_and_a_chosen_one_need_not() {
        Account account = AccountFixture.staff("officer").passwordReset(hasher.hash("One-time-1"), POLICY, NOW);
        assertThat(account.passwordDue(POLICY, NOW)).isTrue();
        assertThat(account.passwordChanged(hasher.hash("Chosen-pass-1"), POLICY, NOW)
                        .passwordDue(POLICY, NOW))
                .isFalse();
    }

    @Test
    void the_last_five_passwords_are_remembered_and_the_sixth_is_not() {
        Account account = AccountFixture.staff("officer");
        for (int i = 2; i <= 6; i++) {
            account = account.passwordChanged(hasher.hash("pass " + i), POLICY, NOW);
        }
        assertThat(account.remembers("pass 6", POLICY, hasher)).isTrue();
        assertThat(account.remembers("pass 2", POLICY, hasher)).isTrue();
        assertThat(account.remembers("Right-pass-1", POLICY, hasher)).isFalse();
    }

    @Test
    void an_administrators_role_and_any_other_exclude_each_other() {
        Account admin = AccountFixture.staff("admin").granted(Post.staff(Role.SYSTEM_ADMIN, AccountFixture.PREFECTURE));
        assertRefused(
                () -> admin.granted(Post.staff(Role.SECURITY_ADMIN, AccountFixture.PREFECTURE)),
                AccountError.ROLES_EXCLUDE_EACH_OTHER);
        assertRefused(
                () -> admin.granted(Post.staff(Role.UNIT_OFFICER, AccountFixture.COUNTY)),
                AccountError.ROLES_EXCLUDE_EACH_OTHER);
        assertRefused(
                () -> AccountFixture.officer("officer", AccountFixture.COUNTY)
                        .granted(Post.staff(Role.AUDIT_ADMIN, AccountFixture.PREFECTURE)),
                AccountError.ROLES_EXCLUDE_EACH_OTHER);
        assertThat(admin.rightsTaken()
                        .granted(Post.staff(Role.UNIT_OFFICER, AccountFixture.COUNTY))
                        .role())
                .isEqualTo(Role.UNIT_OFFICER);
    }

    @Test
    void business_roles_may_follow_each_other_directly() {
        Account officer = AccountFixture.officer("officer", AccountFixture.COUNTY);
        assertThat(officer.granted(Post.staff(Role.PREFECTURE_OFFICER, AccountFixture.PREFECTURE))
                        .role())
                .isEqualTo(Role.PREFECTURE_OFFICER);
    }

    @Test
    void staff_rights_are_not_given_to_enterprise_accounts() {
        assertRefused(() -> AccountFixture.registrant("someone").granted(Post.expert()), AccountError.ROLE_NOT_ALLOWED);
    }

    @Test
    void a_registrant_becomes_the_first_user_once() {
        EnterpriseId enterprise = new EnterpriseId(UUID.randomUUID());
        Account pending = AccountFixture.registrant("someone");
        assertThat(pending.role()).isEqualTo(Role.PUBLIC);
        Account active = pending.activatedFor(enterprise);
        assertThat(active.role()).isEqualTo(Role.ENTERPRISE_ADMIN);
        assertRefused(() -> active.activatedFor(enterprise), AccountError.NOT_PENDING);
    }

    @Test
    void a_registrant_disabled_and_opened_again_goes_on_waiting_and_can_be_confirmed() {
        Account opened = AccountFixture.registrant("someone").disabled().enabled();
        assertThat(opened.status()).isEqualTo(AccountStatus.PENDING);
        assertThat(opened.activatedFor(new EnterpriseId(UUID.randomUUID())).role())
                .isEqualTo(Role.ENTERPRISE_ADMIN);
    }

    @Test
    void a_disabled_account_has_no_role_and_admits_nobody() {
        Account gone = AccountFixture.officer("officer", AccountFixture.COUNTY).disabled();
        assertThat(gone.role()).isEqualTo(Role.PUBLIC);
        assertThat(gone.admits(NOW)).isFalse();
        assertRefused(gone::disabled, AccountError.STATUS_NOT_ALLOWED);
        assertThat(gone.enabled().role()).isEqualTo(Role.UNIT_OFFICER);
    }

    @Test
    void a_post_has_a_unit_for_staff_and_an_enterprise_for_enterprise_users() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Post(Role.UNIT_OFFICER, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Post(Role.ENTERPRISE_ADMIN, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Post(Role.EXPERT, AccountFixture.COUNTY, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Post(Role.SYSTEM, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "Abcdef-123, ''",
        "Abcde-123, password-too-short",
        "abcdefghijk1, password-too-simple",
        "ABCdefghij1, ''",
        "Officer-123, password-contains-username",
        "xxOFFICERx-1, password-contains-username",
        "延边工业信息化局Ab1, ''"
    })
    void the_password_policy_names_what_is_wrong(String password, String problem) {
        var problems = POLICY.problems("password", new Username("officer"), password);
        if (problem.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).extracting("key").contains("accounts." + problem);
        }
    }

    @Test
    void a_generated_password_keeps_the_policy() {
        for (int i = 0; i < 100; i++) {
            assertThat(POLICY.problems(
                            "password",
                            new Username("officer"),
                            OneTimePassword.fresh().value()))
                    .isEmpty();
        }
    }

    @Test
    void usernames_are_tidied_and_odd_ones_refused() {
        assertThat(Username.parse(" Yanji-Officer-1 ")).contains(new Username("yanji-officer-1"));
        assertThat(Username.parse("ab")).isEmpty();
        assertThat(Username.parse("a b c")).isEmpty();
        assertThat(Username.parse("-abc")).isEmpty();
    }

    @Test
    void secrets_do_not_print_themselves() {
        TokenSecret secret = TokenSecret.fresh();
        OneTimePassword password = OneTimePassword.fresh();
        assertThat(secret.toString()).doesNotContain(secret.value());
        assertThat(password.toString()).doesNotContain(password.value());
        assertThat(secret.hash()).hasSize(64).doesNotContain(secret.value());
    }

    @Test
    void a_token_ends_when_it_expires_or_is_revoked() {
        ApiToken token = new ApiToken(
                UUID.randomUUID(),
                AccountFixture.staff("officer").id(),
                "hash",
                "label",
                NOW,
                NOW.plus(Duration.ofHours(12)),
                null);
        assertThat(token.valid(NOW.plus(Duration.ofHours(12)).minusMillis(1))).isTrue();
        assertThat(token.valid(NOW.plus(Duration.ofHours(12)))).isFalse();
        assertThat(token.revoked(NOW).valid(NOW)).isFalse();
    }

    private static void assertRefused(Runnable action, AccountError error) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(error), error.key());
    }
}
