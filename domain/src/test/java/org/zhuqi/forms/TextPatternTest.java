package org.zhuqi.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatternTest {
    @Test
    void the_whole_text_must_fit() {
        assertThat(TextPattern.fits("[A-Z]{2}[0-9]+", "AB12")).isTrue();
        assertThat(TextPattern.fits("[A-Z]{2}[0-9]+", "AB12x")).isFalse();
        assertThat(TextPattern.fits("(\\w+[ ,]?)+", "one two,three")).isTrue();
        assertThat(TextPattern.fits(".*", "甲".repeat(Field.Limits.LONGEST_TEXT)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"(a+)+, 40", "(\\w+\\s?)+, 60", "(a|aa)+, 20000", "(.*)*, 20000"})
    void no_text_takes_forever(String pattern, int length) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(TextPattern.fits(pattern + "!", "a".repeat(length)))
                        .isFalse());
    }
}
