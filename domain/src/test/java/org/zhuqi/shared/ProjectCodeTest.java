package org.zhuqi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProjectCodeTest {
    private static final String CODE = "2024-222401-35-03-000123";

    @Test
    void a_code_has_24_characters_in_five_groups() {
        assertThat(CODE).hasSize(24);
        assertThat(ProjectCode.read(CODE)).contains(new ProjectCode(CODE));
        for (String wrong : new String[] {
            "",
            "2024-222401-35-03-00012",
            "2024-222401-35-03-0001234",
            "2024222401-35-03-000123",
            "2024-22240A-35-03-000123",
            "1824-222401-35-03-000123",
            "2024-222401-35-03-000123-1"
        }) {
            assertThat(ProjectCode.read(wrong)).as(wrong).isEmpty();
        }
        assertThat(ProjectCode.read(null)).isEmpty();
        assertThatThrownBy(() -> new ProjectCode("2024")).isInstanceOf(MalformedException.class);
    }

    @Test
    void wide_figures_and_long_dashes_are_put_right() {
        assertThat(ProjectCode.read(" ２０２４－222401—35–03−000123\u3000")).contains(new ProjectCode(CODE));
    }
}
