package org.zhuqi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndustryCodeTest {

    @Test
    void aClassBelongsToItsDivisionAndSection() {
        IndustryCode corn = new IndustryCode("C1373");
        assertThat(corn.division()).isEqualTo(new IndustryCode("C13"));
        assertThat(corn.divisionDigits()).isEqualTo("13");
        assertThat(corn.section()).isEqualTo("C");
        assertThat(corn.isIndustrial()).isTrue();
        assertThat(new IndustryCode("M73").isIndustrial()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "C1", "13", "c13", "C13731", "Z13", "C1x"})
    void otherFormsAreRefused(String code) {
        assertThatThrownBy(() -> new IndustryCode(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
