package org.zhuqi.accounts.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuqi.accounts.AccountFixture.COUNTY;
import static org.zhuqi.accounts.AccountFixture.LOCKOUT;
import static org.zhuqi.accounts.AccountFixture.NOW;
import static org.zhuqi.accounts.AccountFixture.POLICY;
import static org.zhuqi.accounts.AccountFixture.PREFECTURE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.HalfLogin;
import org.zhuqi.accounts.Post;
import org.zhuqi.accounts.RecoveryCode;
import org.zhuqi.accounts.SecondFactorPolicy;
import org.zhuqi.accounts.SecondFactorReset;
import org.zhuqi.accounts.TotpSecret;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;

class SecondFactorUseCasesTest extends AccountsAtWork {
    private final OwnSecondFactor own =
            new OwnSecondFactor(accounts, factors, tokens, sessions, provePassword, factorPolicy, auditTrail, clock);
    private final ResetSecondFactor reset =
            new ResetSecondFactor(accounts, factors, tokens, sessions, auditTrail, told::add, clock);

    private final Account officer = AccountFixture.officer("officer", COUNTY);
    private List<RecoveryCode> codes = List.of();

    SecondFactorUseCasesTest() {
        super(new SecondFactorPolicy(SecondFactorPolicy.ADMINISTRATORS));
    }

    @BeforeEach
    void start() {
        accounts.add(officer);
    }

    @Test
    void with_a_factor_the_password_alone_lets_nobody_in_and_the_code_does() {
        setUp();
        HalfLogin half = half();
        assertThat(logIn.complete(NOBODY, half, code()).id()).isEqualTo(officer.id());
    }

    @Test
    void a_code_is_used_up_by_the_login_it_served() {
        setUp();
        String code = code();
        logIn.complete(NOBODY, half(), code);
        assertRefused(AccountError.OTP_REFUSED, () -> logIn.complete(NOBODY, half(), code));
        now = now.plusSeconds(30);
        assertThat(logIn.complete(NOBODY, half(), code()).id()).isEqualTo(officer.id());
    }

    @Test
    void a_recovery_code_lets_in_once_and_the_count_shows() {
        setUp();
        String code = codes.getFirst().grouped();
        logIn.complete(NOBODY, half(), code);
        assertThat(own.show(actor()).recoveryLeft()).isEqualTo(9);
        assertRefused(AccountError.OTP_REFUSED, () -> logIn.complete(NOBODY, half(), code));
    }

    @Test
    void wrong_codes_lock_like_wrong_passwords_and_the_right_password_in_between_forgives_none() {
        setUp();
        for (int i = 0; i < 4; i++) {
            assertRefused(AccountError.OTP_REFUSED, () -> logIn.complete(NOBODY, half(), "000000"));
        }
        HalfLogin last = half();
        assertRefused(AccountError.LOGIN_REFUSED, () -> logIn.complete(NOBODY, last, "000000"));
        assertRefused(AccountError.LOGIN_REFUSED, () -> logIn.complete(NOBODY, last, code()));
        assertRefused(AccountError.LOGIN_REFUSED, () -> logIn.logIn(NOBODY, "officer", PASSWORD));
    }

    @Test
    void a_half_login_does_not_outlive_a_reset_of_password_or_factor() {
        setUp();
        HalfLogin half = half();
        now = now.plusSeconds(1);
        Account account = accounts.find(officer.id()).orElseThrow();
        accounts.save(account.passwordReset(hasher.hash("One-time-1"), POLICY, now));
        assertRefused(AccountError.LOGIN_REFUSED, () -> logIn.complete(NOBODY, half, code()));
        reset.reset(admin(), officer.id());
        assertRefused(
                AccountError.LOGIN_REFUSED, () -> logIn.complete(NOBODY, new HalfLogin(officer.id(), now), "000000"));
    }

    @Test
    void tokens_ask_for_the_code_only_after_the_right_password() {
        setUp();
        assertRefused(AccountError.LOGIN_REFUSED, () -> issueToken.issue(NOBODY, "officer", WRONG, code()));
        assertRefused(AccountError.OTP_NEEDED, () -> issueToken.issue(NOBODY, "officer", PASSWORD, null));
        assertRefused(AccountError.OTP_NEEDED, () -> issueToken.issue(NOBODY, "officer", PASSWORD, " "));
        assertRefused(AccountError.OTP_REFUSED, () -> issueToken.issue(NOBODY, "officer", PASSWORD, "000000"));
        assertThat(issueToken.issue(NOBODY, "officer", PASSWORD, code()).secret())
                .isNotNull();
        assertThat(issueToken
                        .issue(NOBODY, "officer", PASSWORD, codes.getFirst().value())
                        .secret())
                .isNotNull();
    }

    @Test
    void who_must_have_a_factor_and_has_none_gets_no_token_and_is_led_to_it() {
        Account admin = AccountFixture.staff("admin-1").granted(Post.staff(Role.SECURITY_ADMIN, PREFECTURE));
        accounts.add(admin);
        assertRefused(AccountError.SECOND_FACTOR_DUE, () -> issueToken.issue(NOBODY, "admin-1", PASSWORD, null));
        IdentifyActor.Identified identified =
                identifyActor.ofSession(admin.id(), "a").orElseThrow();
        assertThat(identified.secondFactorDue()).isTrue();
        assertRefused(AccountError.SECOND_FACTOR_DUE, () -> issueToken.issueOwn(identified.actor(), "label"));
        assertThat(identifyActor.ofSession(officer.id(), "a").orElseThrow().secondFactorDue())
                .isFalse();
    }

    @Test
    void while_a_password_is_due_a_right_code_gets_no_token() {
        setUp();
        now = NOW.plus(Duration.ofDays(90));
        assertRefused(AccountError.PASSWORD_CHANGE_DUE, () -> issueToken.issue(NOBODY, "officer", PASSWORD, code()));
    }

    @Test
    void setting_up_ends_other_logins_and_all_tokens() {
        String token =
                issueToken.issue(NOBODY, "officer", PASSWORD, null).secret().value();
        sessions.open(officer.id(), session("here"));
        sessions.open(officer.id(), session("elsewhere"));
        assertRefused(SharedError.INVALID_INPUT, () -> own.begin(actor(), WRONG));
        assertThat(own.show(actor()).begun()).isNull();
        own.begin(actor(), PASSWORD);
        assertRefused(SharedError.INVALID_INPUT, () -> own.confirm(actor(), "000000", "here"));
        assertThat(own.show(actor()).since()).isNull();
        assertThat(own.confirm(actor(), code(), "here")).hasSize(10);
        assertThat(sessions.of(officer.id(), null)).extracting("id").containsExactly("here");
        assertThat(identifyActor.ofToken(token, "a")).isEmpty();
    }

    @Test
    void a_confirmed_secret_is_not_shown_again_and_not_overwritten() {
        own.begin(actor(), PASSWORD);
        assertThat(own.show(actor()).begun()).isNotNull();
        own.confirm(actor(), code(), null);
        assertThat(own.show(actor()).begun()).isNull();
        assertRefused(AccountError.SECOND_FACTOR_SET, () -> own.begin(actor(), PASSWORD));
        assertRefused(AccountError.SECOND_FACTOR_SET, () -> own.confirm(actor(), code(), null));
    }

    @Test
    void switching_off_takes_password_and_code_and_guessing_locks() {
        setUp();
        assertRefused(
                SharedError.INVALID_INPUT,
                () -> own.switchOff(actor(), new OwnSecondFactor.Proof(WRONG, code()), null));
        assertRefused(
                SharedError.INVALID_INPUT,
                () -> own.switchOff(actor(), new OwnSecondFactor.Proof(PASSWORD, "000000"), null));
        sessions.open(officer.id(), session("elsewhere"));
        own.switchOff(actor(), new OwnSecondFactor.Proof(PASSWORD, code()), null);
        assertThat(factors.find(officer.id())).isEmpty();
        assertThat(sessions.of(officer.id(), null)).isEmpty();
        setUp();
        for (int i = 0; i < 3; i++) {
            assertRefused(
                    SharedError.INVALID_INPUT,
                    () -> own.switchOff(actor(), new OwnSecondFactor.Proof(PASSWORD, "000000"), null));
        }
        assertRefused(
                AccountError.LOGIN_REFUSED,
                () -> own.switchOff(actor(), new OwnSecondFactor.Proof(PASSWORD, code()), null));
    }

    @Test
    void new_recovery_codes_take_password_and_code() {
        setUp();
        assertRefused(
                SharedError.INVALID_INPUT,
                () -> own.renewRecoveryCodes(actor(), new OwnSecondFactor.Proof(WRONG, code())));
        List<RecoveryCode> fresh = own.renewRecoveryCodes(actor(), new OwnSecondFactor.Proof(PASSWORD, code()));
        assertRefused(
                AccountError.OTP_REFUSED,
                () -> logIn.complete(NOBODY, half(), codes.get(5).value()));
        assertThat(logIn.complete(NOBODY, half(), fresh.get(5).value()).id()).isEqualTo(officer.id());
    }

    @Test
    void an_administrator_resets_anothers_factor_and_the_person_is_told() {
        setUp();
        assertRefused(SharedError.DENIED, () -> reset.reset(actor(), officer.id()));
        Actor admin = admin();
        assertRefused(AccountError.OWN_ACCOUNT, () -> reset.reset(admin, admin.id()));
        String token =
                issueToken.issue(NOBODY, "officer", PASSWORD, code()).secret().value();
        sessions.open(officer.id(), session("elsewhere"));
        reset.reset(admin, officer.id());
        assertThat(factors.find(officer.id())).isEmpty();
        assertThat(sessions.of(officer.id(), null)).isEmpty();
        assertThat(identifyActor.ofToken(token, "a")).isEmpty();
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        SecondFactorReset.class,
                        event -> assertThat(event.user()).isEqualTo(officer.id()));
        assertRefused(AccountError.SECOND_FACTOR_MISSING, () -> reset.reset(admin, officer.id()));
    }

    @Test
    void every_refused_login_gives_one_answer_after_the_same_slow_work() {
        Account gone = AccountFixture.officer("gone", COUNTY);
        accounts.add(gone.disabled());
        Account locked = AccountFixture.officer("locked", COUNTY);
        for (int i = 0; i < 5; i++) {
            locked = locked.loginFailed(LOCKOUT, NOW);
        }
        accounts.add(locked);
        accounts.add(AccountFixture.officer("plain", COUNTY));
        accounts.add(AccountFixture.registrant("pending"));
        setUp();
        hasher.counted();
        List<List<Object>> answers = new ArrayList<>();
        for (String[] tried : new String[][] {
            {"nobody-at-all", PASSWORD},
            {"no username", PASSWORD},
            {"plain", WRONG},
            {"pending", WRONG},
            {"officer", WRONG},
            {"gone", PASSWORD},
            {"gone", WRONG},
            {"locked", PASSWORD},
            {"locked", WRONG}
        }) {
            answers.add(answer(() -> logIn.logIn(NOBODY, tried[0], tried[1])));
            answers.add(answer(() -> issueToken.issue(NOBODY, tried[0], tried[1], null)));
            answers.add(answer(() -> issueToken.issue(NOBODY, tried[0], tried[1], "000000")));
        }
        assertThat(answers).allMatch(answers.getFirst()::equals);
        logIn.logIn(NOBODY, "plain", PASSWORD);
        assertThat(hasher.counted()).as("nor does a right one take longer").isOne();
        half();
        assertThat(hasher.counted()).isOne();
    }

    /** Everything that can be noticed from outside: the key, its words, how much was hashed. */
    private List<Object> answer(Runnable attempt) {
        try {
            attempt.run();
        } catch (RefusedException e) {
            return List.of(e.errorKey(), e.args(), e.problems(), hasher.counted());
        }
        return List.of("let in");
    }

    private void setUp() {
        own.begin(actor(), PASSWORD);
        codes = own.confirm(actor(), code(), null);
        // The confirming code is used up: the next one serves.
        now = now.plusSeconds(30);
    }

    private String code() {
        TotpSecret secret = factors.find(officer.id()).orElseThrow().secret();
        return secret.code(TotpSecret.step(now));
    }

    private HalfLogin half() {
        return ((LogIn.Outcome.CodeNeeded) logIn.logIn(NOBODY, "officer", PASSWORD)).half();
    }

    private Actor actor() {
        return actor(officer.id());
    }

    private static Actor admin() {
        return admin(Role.SYSTEM_ADMIN);
    }
}
