package org.zhuqi.documents.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InertTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void whatASpreadsheetWouldRunIsKeptFromIt(String text) {
        assertThat(Inert.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "延吉", "1=1", "a@b.cn", " =1"})
    void anythingElseStaysAsItIs(String text) {
        assertThat(Inert.text(text)).isEqualTo(text);
    }
}
