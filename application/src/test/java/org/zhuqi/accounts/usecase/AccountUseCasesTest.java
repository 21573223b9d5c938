package org.zhuqi.accounts.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhuqi.accounts.AccountFixture.COUNTY;
import static org.zhuqi.accounts.AccountFixture.LOCKOUT;
import static org.zhuqi.accounts.AccountFixture.NOW;
import static org.zhuqi.accounts.AccountFixture.POLICY;
import static org.zhuqi.accounts.AccountFixture.PREFECTURE;
import static org.zhuqi.accounts.AccountFixture.ZONE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.AccountStatus;
import org.zhuqi.accounts.FakePasswordHasher;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.InMemoryApiTokens;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.InMemorySecondFactors;
import org.zhuqi.accounts.InMemorySessions;
import org.zhuqi.accounts.OpenSession;
import org.zhuqi.accounts.Post;
import org.zhuqi.accounts.SecondFactorPolicy;
import org.zhuqi.accounts.TokenPolicy;
import org.zhuqi.accounts.Username;
import org.zhuqi.accounts.Workload;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.TextKey;
import org.zhuqi.shared.UserId;

class AccountUseCasesTest {
    private static final String PASSWORD = "Right-pass-1";
    private static final SecondFactorPolicy NOT_REQUIRED = new SecondFactorPolicy(Set.of());
    private static final Actor NOBODY = Actor.anonymous("10.0.0.1");

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryReportingUnits units =
            new InMemoryReportingUnits(AccountFixture.prefecture(), AccountFixture.county(), AccountFixture.zone());
    private final InMemoryApiTokens tokens = new InMemoryApiTokens();
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
    private final InMemorySecondFactors factors = new InMemorySecondFactors();
    private final FakePasswordHasher hasher = new FakePasswordHasher();
    private Instant now = NOW;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final LogIn logIn = new LogIn(accounts, units, hasher, LOCKOUT, factors, auditTrail, clock);
    private final IssueToken issueToken = new IssueToken(
            logIn,
            accounts,
            tokens,
            factors,
            POLICY,
            NOT_REQUIRED,
            new TokenPolicy(Duration.ofHours(12)),
            auditTrail,
            clock);
    private final IdentifyActor identifyActor =
            new IdentifyActor(accounts, units, tokens, factors, POLICY, NOT_REQUIRED, clock);
    private final ManageAccount manageAccount =
            new ManageAccount(accounts, tokens, sessions, hasher, POLICY, auditTrail, clock);
    private final GrantRights grantRights = new GrantRights(accounts, units, tokens, List.of(), auditTrail, clock);
    private final ChangePassword changePassword =
            new ChangePassword(accounts, tokens, sessions, hasher, POLICY, LOCKOUT, auditTrail, clock);

    @Test
    void unknown_wrong_locked_and_disabled_get_the_same_answer() {
        Account officer = officer("officer");
        Account gone = officer("gone");
        accounts.save(gone.disabled());
        assertRefused(AccountError.LOGIN_REFUSED, () -> logIn.logIn(NOBODY, "nobody", PASSWORD));
        assertRefused(AccountError.LOGIN_REFUSED, () -> logIn.logIn(NOBODY, "gone", PASSWORD));
        for (int i = 0; i < 5; i++) {
            assertRefused(AccountError.LOGIN_REFUSED, () -> logIn.logIn(NOBODY, "officer", "Wrong-pass-1"));
        }
        assertRefused(AccountError.LOGIN_REFUSED, () -> logIn.logIn(NOBODY, "officer", PASSWORD));
        now = NOW.plus(Duration.ofMinutes(15));
        assertThat(loggedIn("officer", PASSWORD)).isEqualTo(officer.id());
    }

    @Test
    void failures_at_the_token_door_count_with_those_at_the_login_page() {
        officer("officer");
        for (int i = 0; i < 2; i++) {
            assertRefused(AccountError.LOGIN_REFUSED, () -> logIn.logIn(NOBODY, "officer", "Wrong-pass-1"));
        }
        for (int i = 0; i < 3; i++) {
            assertRefused(AccountError.LOGIN_REFUSED, () -> issueToken.issue(NOBODY, "officer", "Wrong-pass-1", null));
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
        sessions.open(officer.id(), new OpenSession("here", NOW, NOW, NOW, OpenSession.Origin.UNKNOWN, false));
        sessions.open(officer.id(), new OpenSession("elsewhere", NOW, NOW, NOW, OpenSession.Origin.UNKNOWN, false));
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
        Opened opened = new OpenStaffAccount(accounts, hasher, auditTrail, clock)
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
        ManageColleagues manage = new ManageColleagues(accounts, tokens, sessions, hasher, POLICY, auditTrail, clock);
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

    private Actor admin(Role role) {
        return new Actor(
                accounts.findByUsername(new Username("admin-of-test"))
                        .map(Account::id)
                        .orElse(new UserId(new UUID(9, 9))),
                "admin",
                role,
                PREFECTURE,
                Set.of(),
                null,
                "a");
    }

    private Actor actor(Account account) {
        return identifyActor.ofSession(account.id(), "a").orElseThrow().actor();
    }

    private static void assertRefused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }

    /** Something to hold. */
    private static final class Tray implements Workload {
        private final List<UserId> holders = new ArrayList<>();

        Tray(UserId holder, int count) {
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
        public void handOver(Actor actor, UserId from, UserId to) {
            holders.replaceAll(holder -> holder.equals(from) ? to : holder);
        }
    }
}
