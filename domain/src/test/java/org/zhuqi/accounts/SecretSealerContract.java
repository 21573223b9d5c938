package org.zhuqi.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** What every implementation of {@link SecretSealer} does. */
public abstract class SecretSealerContract {

    protected abstract SecretSealer sealer();

    @Test
    void what_was_sealed_is_opened_for_its_owner_only() {
        byte[] sealed = sealer().seal("SECRET", "one");
        assertThat(sealer().open(sealed, "one")).isEqualTo("SECRET");
        assertThatIllegalStateException().isThrownBy(() -> sealer().open(sealed, "another"));
    }

    @Test
    void what_is_sealed_with_the_present_key_is_not_renewed() {
        byte[] sealed = sealer().seal("SECRET", "one");
        assertThat(sealer().renewed(sealed, "one")).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> sealer().renewed(sealed, "another"));
    }
}
