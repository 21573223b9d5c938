package org.zhuqi.accounts.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhuqi.accounts.AccountFixture.COUNTY;
import static org.zhuqi.accounts.AccountFixture.NOW;
import static org.zhuqi.accounts.AccountFixture.POLICY;
import static org.zhuqi.accounts.AccountFixture.PREFECTURE;
import static org.zhuqi.accounts.AccountFixture.ZONE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.AccountStatus;
import org.zhuqi.accounts.Post;
import org.zhuqi.accounts.SecondFactorPolicy;
import org.zhuqi.accounts.Workload;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.TextKey;
import org.zhuqi.shared.UserId;

class AccountUseCasesTest extends AccountsAtWork {
    private final GrantRights grantRights = new GrantRights(accounts, units, tokens, List.of(), auditTrail, clock);

    AccountUseCasesTest() {
        super(new SecondFactorPolicy(Set.of()));
    }

    @Test
    void unknown_wrong_locked_and_disabled_get_the_same_answer() {
        Account officer = officer("officer");
        Account gone = officer("gone");
        accounts.save(gone.disabled());
        assertRefused(AccountError.LOGIN_REFUSED, () -> logIn.logIn(NOBODY, "nobody", PASSWORD));
        assertRefused(AccountError.LOGIN_REFUSED, () -> logIn.logIn(NOBODY, "gone", PASSWORD));
        for (int i = 0; i < 5; i++) {
            assertRefused(AccountError.LOGIN_REFUSED, () -> logIn.logIn(NOBODY, "officer", WRONG));
        }
        assertRefused(AccountError.LOGIN_REFUSED, () -> logIn.logIn(NOBODY, "officer", PASSWORD));
        now = NOW.plus(Duration.ofMinutes(15));
        assertThat(loggedIn("officer", PASSWORD)).isEqualTo(officer.id());
    }

    @Test
    void failures_at_the_token_door_count_with_those_at_the_login_page() {
        officer("officer");
        for (int i = 0; i < 2; i++) {
            assertRefused(AccountError.LOGIN_REFUSED, () -> logIn.logIn(NOBODY, "officer", WRONG));
        }
        for (int i = 0; i < 3; i++) {
            assertRefused(AccountError.LOGIN_REFUSED, () -> issueToken.issue(NOBODY, "officer", WRONG, null));
        }
        assertRefused(AccountError.LOGIN_REFUSED, () -> issueToken.issue(NOBODY, "officer", PASSWORD, null));
    }

    @Test
    void a_token_admits_until_it_expires_is_revoked_or_its_account_cannot_be_used() {
        Account officer = officer("officer");
        IssueToken.Issued issued = issueToken.issue(NOBODY, "officer", PASSWORD, null);
        String secret = issued.secret().value();
        assertThat(identifyActor.ofToken(secret, "a")).isPresent();
        now = NOW.plus(Duration.ofHours(12));
        assertThat(identifyActor.ofToken(secret, "a")).isEmpty();
        now = NOW;
        Actor owner = identifyActor.ofToken(secret, "a").orElseThrow().actor();
        assertThat(owner.role()).isEqualTo(Role.UNIT_OFFICER);
        new RevokeToken(tokens, auditTrail, clock).revoke(owner, issued.id());
        assertThat(identifyActor.ofToken(secret, "a")).isEmpty();
        String second =
                issueToken.issue(NOBODY, "officer", PASSWORD, null).secret().value();
        manageAccount.disable(admin(Role.SYSTEM_ADMIN), officer.id());
        assertThat(identifyActor.ofToken(second, "a")).isEmpty();
        manageAccount.enable(admin(Role.SYSTEM_ADMIN), officer.id());
        assertThat(identifyActor.ofToken(second, "a")).isEmpty();
    }

    @Test
    void nobody_revokes_anothers_token() {
        officer("officer");
        Account other = officer("other");
        IssueToken.Issued issued = issueToken.issue(NOBODY, "officer", PASSWORD, null);
        assertRefused(
                SharedError.NOT_FOUND,
                () -> new RevokeToken(tokens, auditTrail, clock).revoke(actor(other), issued.id()));
    }

    @Test
    void while_a_password_is_due_there_are_no_tokens() {
        officer("officer");
        now = NOW.plus(Duration.ofDays(90));
        assertRefused(AccountError.PASSWORD_CHANGE_DUE, () -> issueToken.issue(NOBODY, "officer", PASSWORD, null));
    }

    @Test
    void an_officer_of_a_county_reads_the_zones_it_hosts() {
        Account county = officer("officer");
        Actor actor = identifyActor.ofSession(county.id(), "a").orElseThrow().actor();
        assertThat(actor.hosted()).containsExactly(ZONE);
        assertThat(actor.unit()).isEqualTo(COUNTY);
    }

    @Test
    void changing_the_password_ends_other_logins_and_all_tokens() {
        Account officer = officer("officer");
        sessions.open(officer.id(), session("here"));
        sessions.open(officer.id(), session("elsewhere"));
        String token =
                issueToken.issue(NOBODY, "officer", PASSWORD, null).secret().value();
        changePassword.change(
                actor(officer), new ChangePassword.Command(PASSWORD, "Other-pass-1", "Other-pass-1", "here"));
        assertThat(sessions.of(officer.id(), null)).extracting("id").containsExactly("here");
        assertThat(identifyActor.ofToken(token, "a")).isEmpty();
        assertThat(loggedIn("officer", "Other-pass-1")).isEqualTo(officer.id());
    }

    @Test
    void a_used_password_does_not_come_again_and_guessing_the_present_one_locks() {
        Account officer = officer("officer");
        assertRefused(
                SharedError.INVALID_INPUT,
                () -> changePassword.change(
                        actor(officer), new ChangePassword.Command(PASSWORD, PASSWORD, PASSWORD, null)));
        for (int i = 0; i < 5; i++) {
            assertRefused(
                    SharedError.INVALID_INPUT,
                    () -> changePassword.change(
                            actor(officer),
                            new ChangePassword.Command("Guess-pass-1", "Other-pass-1", "Other-pass-1", null)));
        }
        assertRefused(AccountError.LOGIN_REFUSED, () -> logIn.logIn(NOBODY, "officer", PASSWORD));
    }

    @Test
    void a_password_holds_no_word_that_is_guessed_here_first_and_is_none_that_everybody_takes() {
        Account officer = officer("officer");
        for (String[] weak : new String[][] {
            {"zHuQi-bridge-7", "accounts.password-contains-word"},
            {"County-bridge-7", "accounts.password-contains-word"},
            {"甲县-Bridge-77", "accounts.password-contains-word"},
            {"Password-2024", "accounts.password-common"}
        }) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> changePassword.change(
                            actor(officer), new ChangePassword.Command(PASSWORD, weak[0], weak[0], null)))
                    .satisfies(e -> assertThat(e.problems()).extracting("key").contains(weak[1]));
        }
        changePassword.change(
                actor(officer), new ChangePassword.Command(PASSWORD, "Teapot-bridge-7", "Teapot-bridge-7", null));
    }

    @Test
    void a_password_made_by_the_program_waits_three_days_for_its_login() {
        Opened opened =
                manageAccount.reset(admin(Role.SYSTEM_ADMIN), officer("officer").id());
        now = NOW.plus(Duration.ofHours(72)).minusSeconds(1);
        assertThat(loggedIn("officer", opened.password().value())).isEqualTo(opened.id());
        now = NOW.plus(Duration.ofHours(72));
        assertRefused(
                AccountError.LOGIN_REFUSED,
                () -> logIn.logIn(NOBODY, "officer", opened.password().value()));
        assertThat(auditTrail.events().getLast().details()).containsEntry("reason", "one-time password lapsed");
        Opened again = manageAccount.reset(admin(Role.SYSTEM_ADMIN), opened.id());
        assertThat(loggedIn("officer", again.password().value())).isEqualTo(opened.id());
    }

    @Test
    void ending_other_logins_takes_the_password_and_guessing_it_locks() {
        Account officer = officer("officer");
        sessions.open(officer.id(), session("here"));
        sessions.open(officer.id(), session("elsewhere"));
        sessions.open(officer.id(), session("at-home"));
        assertRefused(SharedError.INVALID_INPUT, () -> endSessions.end(actor(officer), "elsewhere", WRONG));
        assertRefused(SharedError.INVALID_INPUT, () -> endSessions.endOthers(actor(officer), WRONG, "here"));
        for (int i = 0; i < 10; i++) {
            assertRefused(SharedError.INVALID_INPUT, () -> endSessions.endOthers(actor(officer), "", "here"));
        }
        assertThat(sessions.of(officer.id(), null)).hasSize(3);
        endSessions.end(actor(officer), "elsewhere", PASSWORD);
        assertThat(sessions.of(officer.id(), null)).extracting("id").containsExactly("here", "at-home");
        endSessions.endOthers(actor(officer), PASSWORD, "here");
        assertThat(sessions.of(officer.id(), null)).extracting("id").containsExactly("here");
        for (int i = 0; i < 3; i++) {
            assertRefused(SharedError.INVALID_INPUT, () -> endSessions.endOthers(actor(officer), WRONG, "here"));
        }
        assertRefused(AccountError.LOGIN_REFUSED, () -> endSessions.endOthers(actor(officer), PASSWORD, "here"));
    }

    @Test
    void the_security_administrator_ends_all_logins_and_tokens_of_an_account() {
        Account officer = officer("officer");
        sessions.open(officer.id(), session("elsewhere"));
        String token =
                issueToken.issue(NOBODY, "officer", PASSWORD, null).secret().value();
        assertRefused(SharedError.DENIED, () -> endSessions.endAllOf(admin(Role.SYSTEM_ADMIN), officer.id()));
        endSessions.endAllOf(admin(Role.SECURITY_ADMIN), officer.id());
        assertThat(sessions.of(officer.id(), null)).isEmpty();
        assertThat(identifyActor.ofToken(token, "a")).isEmpty();
        assertThat(loggedIn("officer", PASSWORD)).isEqualTo(officer.id());
    }

    @Test
    void one_login_more_than_are_allowed_ends_the_oldest() {
        Account officer = officer("officer");
        for (int i = 0; i < 4; i++) {
            sessions.open(officer.id(), session("login-" + i, NOW.plusSeconds(i)));
        }
        endSessions.makeRoom(actor(officer));
        assertThat(sessions.of(officer.id(), null)).extracting("id").containsExactly("login-2", "login-3");
    }

    @Test
    void rights_fit_units_and_the_own_account_is_out_of_reach() {
        Account person = AccountFixture.staff("person");
        accounts.add(person);
        Actor admin = admin(Role.SECURITY_ADMIN);
        assertRefused(
                AccountError.UNIT_NOT_ALLOWED,
                () -> grantRights.grant(admin, person.id(), Role.UNIT_OFFICER, PREFECTURE));
        assertRefused(
                AccountError.UNIT_NOT_ALLOWED,
                () -> grantRights.grant(admin, person.id(), Role.PREFECTURE_OFFICER, COUNTY));
        assertRefused(SharedError.INVALID_INPUT, () -> grantRights.grant(admin, person.id(), Role.UNIT_OFFICER, null));
        assertRefused(
                AccountError.ROLE_NOT_ALLOWED,
                () -> grantRights.grant(admin, person.id(), Role.ENTERPRISE_ADMIN, null));
        grantRights.grant(admin, person.id(), Role.UNIT_OFFICER, ZONE);
        assertThat(accounts.find(person.id()).orElseThrow().post()).isEqualTo(Post.staff(Role.UNIT_OFFICER, ZONE));
        assertRefused(
                AccountError.OWN_ACCOUNT, () -> grantRights.grant(admin, admin.id(), Role.SYSTEM_ADMIN, PREFECTURE));
        assertRefused(
                SharedError.DENIED,
                () -> grantRights.grant(admin(Role.SYSTEM_ADMIN), person.id(), Role.UNIT_OFFICER, ZONE));
    }

    @Test
    void the_last_administrator_stays() {
        Account last = AccountFixture.staff("admin-1").granted(Post.staff(Role.SYSTEM_ADMIN, PREFECTURE));
        accounts.add(last);
        Actor other = new Actor(new UserId(UUID.randomUUID()), "x", Role.SYSTEM_ADMIN, PREFECTURE, Set.of(), null, "a");
        assertRefused(AccountError.LAST_ADMINISTRATOR, () -> manageAccount.disable(other, last.id()));
        assertRefused(AccountError.LAST_ADMINISTRATOR, () -> grantRights.take(admin(Role.SECURITY_ADMIN), last.id()));
    }

    @Test
    void a_new_staff_account_has_no_rights_and_a_password_for_one_login() {
        Opened opened = new OpenStaffAccount(accounts, hasher, POLICY, auditTrail, oneTransaction, clock)
                .open(admin(Role.SYSTEM_ADMIN), new OpenStaffAccount.Command("New-Officer", " 新人 ", ""));
        Account account = accounts.find(opened.id()).orElseThrow();
        assertThat(account.username().value()).isEqualTo("new-officer");
        assertThat(account.role()).isEqualTo(Role.PUBLIC);
        assertThat(account.passwordDue(POLICY, now)).isTrue();
        assertThat(loggedIn("new-officer", opened.password().value())).isEqualTo(opened.id());
    }

    @Test
    void work_passes_to_a_colleague_of_the_same_unit_and_role_whole_or_not_at_all() {
        Account leaving = officer("leaving");
        Account colleague = officer("colleague");
        Account elsewhere = AccountFixture.officer("elsewhere", ZONE);
        accounts.add(elsewhere);
        Tray tray = new Tray(leaving.id(), 3);
        HandOver handOver = new HandOver(accounts, tokens, sessions, List.of(tray), auditTrail, clock);
        Actor admin = admin(Role.SYSTEM_ADMIN);
        assertThat(handOver.preview(admin, leaving.id()).held()).containsExactly(new HandOver.Held("tray", 3));
        assertRefused(AccountError.NOT_A_COLLEAGUE, () -> handOver.handOver(admin, leaving.id(), elsewhere.id(), true));
        handOver.handOver(admin, leaving.id(), colleague.id(), true);
        assertThat(tray.heldBy(colleague.id())).isEqualTo(3);
        assertThat(accounts.find(leaving.id()).orElseThrow().status()).isEqualTo(AccountStatus.DISABLED);
    }

    @Test
    void the_works_unit_decides_who_takes_over_and_not_the_leaving_persons() {
        Account leaving = officer("leaving");
        Account colleague = officer("colleague");
        Account ofTheZone = AccountFixture.officer("of-the-zone", ZONE);
        accounts.add(ofTheZone);
        Tray tray = new Tray(leaving.id(), 2, ZONE);
        HandOver handOver = new HandOver(accounts, tokens, sessions, List.of(tray), auditTrail, clock);
        Actor admin = admin(Role.SYSTEM_ADMIN);
        assertThat(handOver.preview(admin, leaving.id()).colleagues()).containsExactly(ofTheZone);
        assertRefused(
                AccountError.NOT_A_COLLEAGUE, () -> handOver.handOver(admin, leaving.id(), colleague.id(), false));
        assertThat(tray.heldBy(leaving.id())).isEqualTo(2);
        handOver.handOver(admin, leaving.id(), ofTheZone.id(), false);
        assertThat(tray.heldBy(ofTheZone.id())).isEqualTo(2);
    }

    @Test
    void work_of_two_kinds_goes_to_somebody_who_does_both_or_to_nobody() {
        Account leaving = officer("leaving");
        Account colleague = officer("colleague");
        Account ofTheZone = AccountFixture.officer("of-the-zone", ZONE);
        accounts.add(ofTheZone);
        Tray one = new Tray(leaving.id(), 1, COUNTY);
        Tray other = new Tray(leaving.id(), 1, ZONE) {
            @Override
            public String id() {
                return "other-tray";
            }
        };
        HandOver handOver = new HandOver(accounts, tokens, sessions, List.of(one, other), auditTrail, clock);
        Actor admin = admin(Role.SYSTEM_ADMIN);
        assertThat(handOver.preview(admin, leaving.id()).colleagues()).isEmpty();
        assertRefused(
                AccountError.NOT_A_COLLEAGUE, () -> handOver.handOver(admin, leaving.id(), colleague.id(), false));
    }

    @Test
    void rights_stay_while_work_is_in_hand_and_the_refusal_names_it() {
        Account leaving = officer("leaving");
        Account colleague = officer("colleague");
        Tray tray = new Tray(leaving.id(), 3);
        GrantRights grant = new GrantRights(accounts, units, tokens, List.of(tray), auditTrail, clock);
        Actor security = admin(Role.SECURITY_ADMIN);
        assertRefused(AccountError.WORK_IN_HAND, () -> grant.take(security, leaving.id()));
        assertRefused(AccountError.WORK_IN_HAND, () -> grant.grant(security, leaving.id(), Role.UNIT_OFFICER, ZONE));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> grant.grant(security, leaving.id(), Role.PREFECTURE_OFFICER, PREFECTURE))
                .satisfies(e -> assertThat(e.problems().getFirst().args())
                        .containsExactly(new TextKey("accounts.workload.tray"), 3L));
        grant.grant(security, leaving.id(), Role.UNIT_OFFICER, COUNTY);

        new HandOver(accounts, tokens, sessions, List.of(tray), auditTrail, clock)
                .handOver(admin(Role.SYSTEM_ADMIN), leaving.id(), colleague.id(), false);
        grant.take(security, leaving.id());
        assertThat(accounts.find(leaving.id()).orElseThrow().post()).isEqualTo(Post.NONE);
    }

    @Test
    void an_officer_hands_over_the_own_work_only_and_closes_nothing() {
        Account leaving = officer("leaving");
        Account colleague = officer("colleague");
        HandOver handOver =
                new HandOver(accounts, tokens, sessions, List.of(new Tray(leaving.id(), 1)), auditTrail, clock);
        assertRefused(
                SharedError.NOT_FOUND, () -> handOver.handOver(actor(colleague), leaving.id(), colleague.id(), false));
        assertRefused(SharedError.DENIED, () -> handOver.handOver(actor(leaving), leaving.id(), colleague.id(), true));
    }

    @Test
    void two_workloads_of_one_id_are_refused_at_the_start() {
        Tray tray = new Tray(new UserId(UUID.randomUUID()), 1);
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> new HandOver(accounts, tokens, sessions, List.of(tray, tray), auditTrail, clock));
    }

    @Test
    void a_first_user_manages_colleagues_of_the_own_enterprise_only() {
        EnterpriseId enterprise = new EnterpriseId(UUID.randomUUID());
        ManageColleagues manage =
                new ManageColleagues(accounts, tokens, sessions, hasher, POLICY, auditTrail, oneTransaction, clock);
        Account first = AccountFixture.registrant("first-user").activatedFor(enterprise);
        accounts.add(first);
        Actor boss = actor(first);
        Opened clerk = manage.add(boss, new ManageColleagues.Command("clerk-one", "同事", null));
        Account added = accounts.find(clerk.id()).orElseThrow();
        assertThat(added.post()).isEqualTo(Post.enterprise(Role.ENTERPRISE_CLERK, enterprise));
        assertRefused(
                SharedError.DENIED,
                () -> manage.add(actor(added), new ManageColleagues.Command("clerk-two", "同事", null)));
        Account stranger = AccountFixture.registrant("stranger").activatedFor(new EnterpriseId(UUID.randomUUID()));
        accounts.add(stranger);
        assertRefused(SharedError.NOT_FOUND, () -> manage.disable(actor(stranger), added.id()));
        assertRefused(AccountError.OWN_ACCOUNT, () -> manage.disable(boss, boss.id()));
        manage.disable(boss, added.id());
        assertThat(accounts.find(added.id()).orElseThrow().status()).isEqualTo(AccountStatus.DISABLED);
    }

    @Test
    void a_units_editor_learns_that_somebody_was_faster() {
        EditReportingUnit edit = new EditReportingUnit(units, auditTrail);
        Actor admin = admin(Role.SYSTEM_ADMIN);
        String seen = EditReportingUnit.stamp(AccountFixture.zone());
        edit.edit(admin, new EditReportingUnit.Command(ZONE, "新名", null, null, COUNTY, true, seen));
        assertThat(units.find(ZONE).orElseThrow().name()).isEqualTo(LocalText.ofZh("新名"));
        assertRefused(
                SharedError.CHANGED_MEANWHILE,
                () -> edit.edit(admin, new EditReportingUnit.Command(ZONE, "又名", null, null, COUNTY, true, seen)));
        String again = EditReportingUnit.stamp(units.find(ZONE).orElseThrow());
        assertRefused(
                AccountError.HOST_NOT_ALLOWED,
                () -> edit.edit(admin, new EditReportingUnit.Command(ZONE, "又名", null, null, PREFECTURE, true, again)));
    }

    private UserId loggedIn(String username, String password) {
        return ((LogIn.Outcome.Admitted) logIn.logIn(NOBODY, username, password))
                .account()
                .id();
    }

    private Account officer(String username) {
        Account account = AccountFixture.officer(username, COUNTY);
        accounts.add(account);
        return account;
    }

    private Actor actor(Account account) {
        return actor(account.id());
    }

    /** Something to hold. */
    private static class Tray implements Workload {
        private final List<UserId> holders = new ArrayList<>();
        private final ReportingUnitId unit;

        Tray(UserId holder, int count) {
            this(holder, count, COUNTY);
        }

        Tray(UserId holder, int count, ReportingUnitId unit) {
            this.unit = unit;
            for (int i = 0; i < count; i++) {
                holders.add(holder);
            }
        }

        @Override
        public String id() {
            return "tray";
        }

        @Override
        public long heldBy(UserId person) {
            return holders.stream().filter(person::equals).count();
        }

        @Override
        public Set<Doer> doers(UserId person) {
            return heldBy(person) == 0 ? Set.of() : Set.of(new Doer(Role.UNIT_OFFICER, unit));
        }

        @Override
        public void handOver(Actor actor, UserId from, UserId to) {
            holders.replaceAll(holder -> holder.equals(from) ? to : holder);
        }
    }
}
