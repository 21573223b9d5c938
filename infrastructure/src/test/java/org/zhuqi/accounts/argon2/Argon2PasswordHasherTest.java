package org.zhuqi.accounts.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.HashingLimit;

class Argon2PasswordHasherTest {
    private final Argon2PasswordHasher hasher =
            new Argon2PasswordHasher(new HashingLimit(2, Duration.ofSeconds(10), 2));

    @Test
    void a_hash_is_salted_and_matches_its_password_only() {
        String hash = hasher.hash("Right-pass-1");
        assertThat(hash).startsWith("$argon2id$").isNotEqualTo(hasher.hash("Right-pass-1"));
        assertThat(hasher.matches("Right-pass-1", hash)).isTrue();
        assertThat(hasher.matches("right-pass-1", hash)).isFalse();
        assertThat(hasher.matches("Right-pass-1", hasher.decoy())).isFalse();
    }

    @Test
    void something_that_is_no_hash_matches_nothing() {
        assertThat(hasher.matches("", "-")).isFalse();
        assertThat(hasher.matches("-", "-")).isFalse();
    }
}
