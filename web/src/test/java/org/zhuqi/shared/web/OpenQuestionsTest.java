package org.zhuqi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OpenQuestionsTest {
    private final RateLimit exports = new OpenQuestions().exportLimit();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/exports/enterprises",
                "/api/v1/exports/full-applications",
                "/staff/bulletins/1/document",
                "/staff/imports/1/problems.xlsx"
            })
    void a_file_is_counted_also_where_nobody_says_of_what_kind(String address) {
        assertThat(exports.when().test(new MockHttpServletRequest("GET", address)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/enterprises", "/documents/1", "/api/v1/reviews"})
    void a_page_is_none(String address) {
        assertThat(exports.when().test(new MockHttpServletRequest("GET", address)))
                .isFalse();
    }
}
