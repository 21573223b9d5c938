package org.zhuqi.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.UserId;

/** What every implementation of {@link SecondFactors} does. */
public abstract class SecondFactorsContract {

    protected abstract SecondFactors empty();

    /** Somebody whom a factor can belong to, known once {@link #empty} was asked. */
    protected abstract UserId somebody();

    @Test
    void nobody_has_a_factor_at_first() {
        SecondFactors factors = empty();
        UserId user = somebody();
        assertThat(factors.find(user)).isEmpty();
        assertThat(factors.set(user)).isFalse();
    }

    @Test
    void a_factor_that_is_only_begun_is_found_but_not_set() {
        SecondFactors factors = empty();
        SecondFactor begun = SecondFactor.begun(somebody(), TotpSecret.fresh());
        factors.save(begun);
        assertThat(factors.find(begun.user())).contains(begun);
        assertThat(factors.set(begun.user())).isFalse();
    }

    @Test
    void a_set_factor_comes_back_as_it_was_saved_last() {
        SecondFactors factors = empty();
        SecondFactor begun = SecondFactor.begun(somebody(), TotpSecret.fresh());
        factors.save(begun);
        SecondFactor set = begun.confirmed(
                        begun.secret().code(TotpSecret.step(AccountFixture.NOW)),
                        RecoveryCode.freshSet(),
                        AccountFixture.NOW)
                .orElseThrow();
        factors.save(set);
        assertThat(factors.find(set.user())).contains(set);
        assertThat(factors.set(set.user())).isTrue();
        SecondFactor spent = set.withRecoveryCodes(List.of());
        factors.save(spent);
        assertThat(factors.find(set.user())).contains(spent);
    }

    @Test
    void a_removed_factor_is_gone() {
        SecondFactors factors = empty();
        SecondFactor begun = SecondFactor.begun(somebody(), TotpSecret.fresh());
        factors.save(begun);
        factors.remove(begun.user());
        assertThat(factors.find(begun.user())).isEmpty();
    }
}
