package org.zhuqi.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.shared.RefusedException;

class DocumentNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "延州工信发〔2024〕12号",
                "延州工信发[2024]12号",
                "延州工信发［2024］12号",
                "延州工信发(2024)12号",
                "延州工信发（２０２４）１２号",
                "延州工信发【2024】12号",
                " 延州工信发 〔2024〕 12 号 ",
                "延州工信发〔2024〕12"
            })
    void is_read_however_it_was_typed_and_written_as_the_standard_wants_it(String typed) {
        assertThat(DocumentNumber.parse(typed)).hasToString("延州工信发〔2024〕12号");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            延州工信发2024年12号,      NUMBER_FORM
            延州工信发〔2024,          NUMBER_FORM
            '',                        NUMBER_FORM
            〔2024〕12号,              NUMBER_AGENCY
            YZGX〔2024〕12号,          NUMBER_AGENCY
            延州工信发〔24〕12号,      NUMBER_YEAR
            延州工信发〔1948〕12号,    NUMBER_YEAR
            延州工信发〔3024〕12号,    NUMBER_YEAR
            延州工信发〔二〇二四〕1号, NUMBER_YEAR
            延州工信发〔2024〕012号,   NUMBER_SERIAL
            延州工信发〔2024〕第12号,  NUMBER_SERIAL
            延州工信发〔2024〕0号,     NUMBER_SERIAL
            延州工信发〔2024〕号,      NUMBER_SERIAL
            延州工信发〔2024〕123456号, NUMBER_SERIAL
            """)
    void what_is_none_is_refused_with_where_it_is_wrong(String typed, PoliciesError error) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> DocumentNumber.parse(typed))
                .matches(e -> e.is(error), error.name());
    }

    @Test
    void one_that_was_read_is_the_same_when_read_again() {
        DocumentNumber number = new DocumentNumber("示范", 2024, 1);
        assertThat(DocumentNumber.parse(number.toString())).isEqualTo(number);
    }
}
