package org.zhuqi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.shared.CreditCode.Reason;

class CreditCodeTest {

    @ParameterizedTest
    @CsvFileSource(resources = "credit-codes.csv", numLinesToSkip = 1)
    void judgesTheKnownCodesAsTheyAreStored(String code, String expected) {
        CreditCode.Judgement judgement = CreditCode.judgeStored(code);
        switch (expected) {
            case "VALID" -> assertThat(judgement.reason()).isNull();
            case "REJECT" -> assertThat(judgement.reason()).isEqualTo(Reason.STRUCTURE);
            case "CHECK_FAILS_BUT_REAL" -> {
                assertThat(judgement.reason()).isEqualTo(Reason.CHECK);
                assertThat(judgement.acceptable()).isTrue();
                assertThat(new CreditCode(code).passesCheck()).isFalse();
            }
            default -> assertThat(judgement.reason()).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    91222400243805786L, CHECK
                    91222400243805768K, CHECK
                    91310115MA1H8R7C6D, CHECK
                    91222400243805786,  LENGTH
                    9122240024380578OK, ALPHABET
                    9122240024380578IK, ALPHABET
                    9122240024380578SK, ALPHABET
                    9122240024380578VK, ALPHABET
                    9122240024380578ZK, ALPHABET
                    9122240O243805786K, ALPHABET
                    000000000000000000, STRUCTURE
                    9122240A243805786K, STRUCTURE
                    94222400243805786K, STRUCTURE
                    Y2222400243805786K, STRUCTURE
                    35222400243805786K, CHECK
                    36222400243805786K, STRUCTURE
                    '91222400 243805786K', BLANK
                    '91222400 2', BLANK
                    '', EMPTY
                    '   ', EMPTY
                    一二, LENGTH
                    """)
    void namesTheFirstReason(String code, Reason reason) {
        assertThat(CreditCode.judge(code).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "９１２２２４００２４３８０５７８６Ｋ",
                "91222400243805786k",
                "  91222400243805786K\t",
                "\u300091222400243805786K\u00A0",
            })
    void putsWidthCaseAndOuterBlanksRightBeforeJudging(String input) {
        assertThat(CreditCode.judge(input)).isEqualTo(new CreditCode.Judgement("91222400243805786K", null));
        assertThat(CreditCode.of(input).value()).isEqualTo("91222400243805786K");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91222400\u200B243805786K",
                "91222400\u0000243805786K",
                "91222400\u30002438057",
                "\uFEFF912",
                "9\u3164"
            })
    void seesBlanksThatPeopleDoNot(String input) {
        assertThat(CreditCode.judge(input).reason()).isEqualTo(Reason.BLANK);
    }

    @Test
    void nothingGivenIsEmpty() {
        assertThat(CreditCode.judge(null).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void onlyTheCheckCharacterCanBeOverridden() {
        for (Reason reason : Reason.values()) {
            assertThat(reason.overridable()).isEqualTo(reason == Reason.CHECK);
        }
        assertThatThrownBy(() -> new CreditCode("000000000000000000")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "91222401, MA0TE001, 91222401MA0TE0018H",
        "91222426, MA0TE008, 91222426MA0TE0085N",
        "93222405, MA0TE00B, 93222405MA0TE00BXG",
        "91350100, M000100Y, 91350100M000100Y43"
    })
    void completesInventedCodesWithBothCheckCharacters(String head, String body, String code) {
        assertThat(CreditCode.complete(head, body)).isEqualTo(new CreditCode(code));
    }
}
