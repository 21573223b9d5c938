package org.zhuqi.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.UserId;

class SecondFactorTest {
    private static final Instant NOW = Instant.parse("2024-08-26T06:00:10Z");
    private static final Duration STEP = Duration.ofSeconds(30);

    private final List<RecoveryCode> codes = RecoveryCode.freshSet();
    private final SecondFactor begun = SecondFactor.begun(new UserId(UUID.randomUUID()), TotpSecret.fresh());
    private final SecondFactor factor = begun.confirmed(
                    code(NOW.minus(Duration.ofMinutes(5))), codes, NOW.minus(Duration.ofMinutes(5)))
            .orElseThrow();

    /** RFC 6238, appendix B, the rows of SHA-1: the last six of eight digits, since 10^6 divides 10^8. */
    @ParameterizedTest
    @CsvSource({
        "59,          94287082",
        "1111111109,  07081804",
        "1111111111,  14050471",
        "1234567890,  89005924",
        "2000000000,  69279037",
        "20000000000, 65353130"
    })
    void the_vectors_of_the_standard_come_out(long seconds, String digits) {
        TotpSecret secret = TotpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        assertThat(secret.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(secret.code(TotpSecret.step(Instant.ofEpochSecond(seconds)))).isEqualTo(digits.substring(2));
    }

    @Test
    void a_phone_may_be_one_step_early_or_late_and_no_more() {
        for (int steps = -1; steps <= 1; steps++) {
            assertThat(factor.used(code(NOW.plus(STEP.multipliedBy(steps))), NOW))
                    .isPresent();
        }
        assertThat(factor.used(code(NOW.minus(STEP.multipliedBy(2))), NOW)).isEmpty();
        assertThat(factor.used(code(NOW.plus(STEP.multipliedBy(2))), NOW)).isEmpty();
    }

    @Test
    void a_step_serves_once_and_none_before_it_afterwards() {
        SecondFactor used = factor.used(code(NOW), NOW).orElseThrow();
        assertThat(used.used(code(NOW), NOW)).isEmpty();
        assertThat(used.used(code(NOW), NOW.plus(STEP))).isEmpty();
        assertThat(used.used(code(NOW.minus(STEP)), NOW)).isEmpty();
        assertThat(used.used(code(NOW.plus(STEP)), NOW)).isPresent();
    }

    @Test
    void the_code_that_confirms_is_used_up_with_it() {
        SecondFactor confirmed = begun.confirmed(code(NOW), codes, NOW).orElseThrow();
        assertThat(confirmed.used(code(NOW), NOW)).isEmpty();
    }

    @Test
    void a_recovery_code_serves_once_however_it_is_typed() {
        SecondFactor used = factor.used(" " + codes.get(3).grouped().toLowerCase(java.util.Locale.ROOT) + " ", NOW)
                .orElseThrow();
        assertThat(used.recovery()).hasSize(9);
        assertThat(used.used(codes.get(3).value(), NOW)).isEmpty();
        assertThat(used.used(codes.get(4).value(), NOW)).isPresent();
    }

    @Test
    void new_recovery_codes_end_the_old_ones() {
        List<RecoveryCode> fresh = RecoveryCode.freshSet();
        SecondFactor renewed = factor.withRecoveryCodes(fresh);
        assertThat(renewed.used(codes.getFirst().value(), NOW)).isEmpty();
        assertThat(renewed.used(fresh.getFirst().value(), NOW)).isPresent();
    }

    @Test
    void a_recovery_code_has_more_random_bits_than_a_fast_hash_needs() {
        assertThat(codes).allSatisfy(code -> assertThat(code.value()).matches("[A-HJ-NP-Z2-9]{28}"));
        assertThat(28 * 5).isGreaterThan(128);
        assertThat(RecoveryCode.parse("abcd-efgh-jkmn-pqrs"))
                .as("as they were made before")
                .isPresent();
        assertThat(RecoveryCode.parse("abcd-efgh-jkmn-pqrs-tuvw")).isEmpty();
    }

    @Test
    void a_recovery_code_is_its_owners_only() {
        RecoveryCode code = codes.getFirst();
        assertThat(code.hash(begun.user())).isNotEqualTo(code.hash(new UserId(UUID.randomUUID())));
    }

    @Test
    void nothing_is_accepted_before_a_first_code_has_confirmed() {
        assertThat(begun.set()).isFalse();
        assertThat(begun.used(code(NOW), NOW)).isEmpty();
        assertThat(begun.confirmed("000", codes, NOW)).isEmpty();
        assertThat(factor.set()).isTrue();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> factor.confirmed(code(NOW), codes, NOW))
                .matches(e -> e.is(AccountError.SECOND_FACTOR_SET));
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "1234567", "abcdef", "AAAA-AAAA-AAAA-AAAA", "-1"})
    void what_is_no_code_is_refused(String typed) {
        assertThat(factor.used(typed, NOW)).isEmpty();
    }

    @Test
    void secrets_are_shown_in_groups_and_do_not_print_themselves() {
        TotpSecret secret = TotpSecret.fresh();
        assertThat(secret.base32()).hasSize(32);
        assertThat(secret.grouped()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(codes.getFirst().grouped()).matches("([A-Z2-9]{4}-){6}[A-Z2-9]{4}");
        assertThat(factor.toString()).doesNotContain(begun.secret().base32());
        assertThat(codes.toString()).doesNotContain(codes.getFirst().value());
    }

    @Test
    void a_half_login_ends_after_five_minutes_and_with_the_password() {
        Account account = AccountFixture.staff("officer");
        HalfLogin half = new HalfLogin(account.id(), AccountFixture.NOW);
        assertThat(half.stands(account, AccountFixture.NOW.plusSeconds(299))).isTrue();
        assertThat(half.stands(account, AccountFixture.NOW.plusSeconds(300))).isFalse();
        Account changed = account.passwordChanged("hash", AccountFixture.POLICY, AccountFixture.NOW.plusSeconds(1));
        assertThat(half.stands(changed, AccountFixture.NOW.plusSeconds(2))).isFalse();
    }

    private String code(Instant at) {
        return begun.secret().code(TotpSecret.step(at));
    }
}
