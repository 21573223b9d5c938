package org.zhuqi.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.shared.RefusedException;

/** What every codec of answers does. */
public abstract class AnswersCodecContract {
    protected abstract AnswersCodec codec();

    @Test
    void answers_come_back_equal_and_exact() {
        Answers answers = FormFixture.complete()
                .with("great", new BigDecimal("12345678901234567890.123456789"))
                .with("text", "\"\\\n\u0001 𠮷 룡정")
                .with("plan", List.of("0192", "0193"));
        assertThat(codec().read(codec().write(answers))).isEqualTo(answers);
        assertThat(codec().write(answers)).contains("12345678901234567890.123456789");
    }

    @Test
    void keys_are_written_in_order_whatever_order_they_came_in() {
        Answers answers = codec().read("{\"b\":1,\"a\":[{\"z\":1.50,\"y\":true}],\"c\":null}");
        assertThat(codec().write(answers)).isEqualTo("{\"a\":[{\"y\":true,\"z\":1.5}],\"b\":1}");
        assertThat(answers)
                .isEqualTo(Answers.of(Map.of("b", 1, "a", List.of(Map.of("z", new BigDecimal("1.5"), "y", true)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{} {}",
                "{\"a\":{\"b\":1}}",
                "{\"a\":[[1]]}",
                "{\"a\":[{\"b\":[1]}]}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1e999999999}",
                "{\"a\":[{\"b\":1e-999999999}]}",
                "{\"a\":NaN}",
                "{\"a\":\"\\u0000\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a.b\":1}"
            })
    void what_is_no_answers_is_refused(String json) {
        assertThatThrownBy(() -> codec().read(json))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(FormsError.BAD_ANSWERS));
    }
}
