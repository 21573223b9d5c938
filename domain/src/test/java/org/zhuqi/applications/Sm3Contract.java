package org.zhuqi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The two examples of GB/T 32905, annex A. */
public abstract class Sm3Contract {
    protected abstract Sm3 sm3();

    @Test
    void gives_what_the_standard_says() {
        assertThat(sm3().of(new CanonicalJson("abc")))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(sm3().of(new CanonicalJson("abcd".repeat(16))))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }
}
