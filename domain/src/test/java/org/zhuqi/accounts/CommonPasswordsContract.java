package org.zhuqi.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every list of common passwords must know. */
public abstract class CommonPasswordsContract {
    /** One that holds {@code password} at least. */
    protected abstract CommonPasswords passwords();

    @Test
    void a_common_password_is_known_however_it_is_dressed_up() {
        for (String common : new String[] {"password", "PASSWORD", "Password-2024", "Password123!", "2024@Password"}) {
            assertThat(passwords().holds(common)).as(common).isTrue();
        }
    }

    @Test
    void several_words_and_random_letters_are_not_common() {
        for (String rare : new String[] {"Teapot-bridge-7", "Password-teapot-7", "kX9-vmQ2-pLw7", "", "延吉-泰山-Lake-9"}) {
            assertThat(passwords().holds(rare)).as(rare).isFalse();
        }
    }
}
