package org.zhuqi.accounts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.FakeSecretSealer;
import org.zhuqi.accounts.SecondFactor;
import org.zhuqi.accounts.SecretSealer;
import org.zhuqi.accounts.TotpSecret;
import org.zhuqi.shared.jdbc.PostgresTest;

class ResealSecondFactorsTest extends PostgresTest {
    private final Accounts accounts = JdbcAccountsTest.emptyIn(jdbc);

    @Test
    void a_start_with_a_former_key_seals_everything_anew_and_leaves_alone_what_it_cannot_read() {
        SecretSealer before = new FakeSecretSealer();
        SecondFactor factor = kept("officer-1", before);
        SecondFactor broken = kept("officer-2", before);
        jdbc.sql("update second_factor set secret = 'x' where user_id = ?")
                .param(broken.user().value())
                .update();
        SecretSealer now = new Replaced(before);
        new ResealSecondFactors(jdbc, now, "").load();
        assertThat(secret(factor)).startsWith("for ");
        new ResealSecondFactors(jdbc, now, "the former key").load();
        assertThat(secret(factor)).startsWith("anew for ");
        assertThat(new JdbcSecondFactors(jdbc, now)
                        .find(factor.user())
                        .orElseThrow()
                        .secret())
                .isEqualTo(factor.secret());
        assertThat(secret(broken)).isEqualTo("x");
    }

    private SecondFactor kept(String username, SecretSealer sealer) {
        Account account = AccountFixture.staff(username);
        accounts.add(account);
        SecondFactor factor = SecondFactor.begun(account.id(), TotpSecret.fresh());
        new JdbcSecondFactors(jdbc, sealer).save(factor);
        return factor;
    }

    private String secret(SecondFactor factor) {
        byte[] stored = jdbc.sql("select secret from second_factor where user_id = ?")
                .param(factor.user().value())
                .query(byte[].class)
                .single();
        return new String(stored, StandardCharsets.UTF_8);
    }

    /** Seals with another key than before and opens both. */
    private record Replaced(SecretSealer before) implements SecretSealer {
        private static final String ANEW = "anew ";

        @Override
        public byte[] seal(String secret, String owner) {
            return (ANEW + new String(before.seal(secret, owner), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(byte[] sealed, String owner) {
            String text = new String(sealed, StandardCharsets.UTF_8);
            return before.open(text.replaceFirst("^" + ANEW, "").getBytes(StandardCharsets.UTF_8), owner);
        }

        @Override
        public Optional<byte[]> renewed(byte[] sealed, String owner) {
            boolean present = new String(sealed, StandardCharsets.UTF_8).startsWith(ANEW);
            return present ? Optional.empty() : Optional.of(seal(open(sealed, owner), owner));
        }
    }
}
