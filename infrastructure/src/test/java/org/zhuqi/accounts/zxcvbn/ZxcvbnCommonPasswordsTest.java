package org.zhuqi.accounts.zxcvbn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.CommonPasswords;
import org.zhuqi.accounts.CommonPasswordsContract;

class ZxcvbnCommonPasswordsTest extends CommonPasswordsContract {
    private final CommonPasswords passwords = new ZxcvbnCommonPasswords();

    @Override
    protected CommonPasswords passwords() {
        return passwords;
    }

    @Test
    void digits_for_letters_and_rows_of_keys_are_known_too() {
        for (String common : new String[] {
            "P@ssw0rd2024", "Qwerty12345!", "1q2w3e4r5t", "Iloveyou-520", "Admin123456", "123456789", "Woaini1314!"
        }) {
            assertThat(passwords.holds(common)).as(common).isTrue();
        }
    }

    @Test
    void a_long_text_is_answered_at_once() {
        assertThat(passwords.holds("kX9-vmQ2-pLw7-".repeat(14))).isFalse();
    }
}
