package org.zhuqi.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({
        "联系电话13812345678，邮箱jin@example.com, 联系电话138****5678，邮箱j***@example.com",
        "身份证222401199001011234, 身份证222401********1234",
        "22240119900101123X本人, 222401********123X本人",
        "座机0433-2512345, 座机043****2345",
        "座机(0433)2512345, 座机(04****2345",
        "座机（0433）2512345, 座机（04****2345",
        "座机0433 2512345, 座机043****2345",
        "+8613812345678, +86****5678",
        "008613812345678, 008****5678",
        "a@b@jin@example.com, a@b@j***@example.com",
        "138 1234 5678, 138****5678",
        "13812345678 13987654321, 138****5678 139****4321"
    })
    void whatCanBeKnownForPersonalInATextIsMasked(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "统一社会信用代码91222401MA0000001X",
                "912224010000000012",
                "发票号码24222000000012345678",
                "合同2024-222401-35-03-000001",
                "金额1381234567.80元",
                "购置自动包装线及检测设备。",
                ""
            })
    void codesInvoicesAndAmountsStayAsTheyAre(String text) {
        assertThat(Masking.text(text)).isEqualTo(text);
    }

    @Test
    void aTextMadeToBeReadForeverIsReadAtOnce() {
        for (String text :
                List.of("a".repeat(200_000), "a@" + "b.".repeat(100_000), "a@".repeat(100_000), "1".repeat(200_000))) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Masking.text(text));
        }
        assertThat(Masking.text("jin@" + "b.".repeat(10_000) + "com")).startsWith("j***@b.");
    }

    @Test
    void aCardKeepsSixAndFourDigits() {
        assertThat(Masking.card("222401199001011234")).isEqualTo("222401********1234");
        assertThat(Masking.card("1234")).isEqualTo("********");
    }
}
