package org.zhuqi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.shared.RefusedException;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "设备发票.pdf, 设备发票.pdf",
        "C:\\Users\\金\\영수증.pdf, 영수증.pdf",
        "../../etc/passwd.pdf, passwd.pdf",
        ".htaccess, htaccess",
        "a:b*c?.pdf, a_b_c_.pdf",
    })
    void pathsAndCharactersThatFileSystemsRefuseGo(String sent, String kept) {
        assertThat(FileName.from(sent).value()).isEqualTo(kept);
    }

    @Test
    void controlAndInvisibleCharactersGo() {
        assertThat(FileName.from("a\u0000b\r\nc\u202Efdp.exe.pdf").value()).isEqualTo("abcfdp.exe.pdf");
    }

    @Test
    void decomposedKoreanIsComposed() {
        String decomposed = java.text.Normalizer.normalize("영수증.pdf", java.text.Normalizer.Form.NFD);
        assertThat(FileName.from(decomposed).value()).isEqualTo("영수증.pdf");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        String name = FileName.from("发".repeat(300) + ".xlsx").value();
        assertThat(name).hasSize(200).endsWith("发.xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "/", "...", "\u0001"})
    void aNameOfWhichNothingIsLeftIsRefused(String sent) {
        assertThatThrownBy(() -> FileName.from(sent))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(DocumentsError.BAD_NAME)).isTrue());
    }
}
