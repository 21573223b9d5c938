package org.zhuqi.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReuseTest {
    @Test
    void a_paper_is_taken_to_the_last_day_of_its_months() {
        Reuse year = new Reuse(PaperKind.CREDIT_REPORT, 12);
        LocalDate handedIn = LocalDate.of(2024, 2, 29);
        assertThat(year.takes(handedIn, LocalDate.of(2025, 2, 28))).isTrue();
        assertThat(year.takes(handedIn, LocalDate.of(2025, 3, 1))).isFalse();
        assertThat(new Reuse(PaperKind.LICENCE, null).takes(handedIn, LocalDate.of(2044, 1, 1)))
                .isTrue();
        assertThatThrownBy(() -> new Reuse(PaperKind.LICENCE, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void excluded_calls_are_kept_once_in_their_order_and_must_be_codes() {
        assertThat(Particulars.NONE
                        .withExcludes(List.of("ZW24", "DW24", "ZW24"))
                        .excludes())
                .containsExactly("DW24", "ZW24");
        assertThatThrownBy(() -> Particulars.NONE.withExcludes(List.of("not a code")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
