package org.zhuqi.shared.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhuqi.shared.jdbc.Keyset.Kind.ID;
import static org.zhuqi.shared.jdbc.Keyset.Kind.NUMBER;
import static org.zhuqi.shared.jdbc.Keyset.Kind.TEXT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;

class KeysetTest {

    @Test
    void a_cursor_brings_back_its_values_even_empty_and_missing_ones() {
        String cursor = Keyset.cursor("延吉 n,v", null, "", 42);
        assertThat(Keyset.values(new PageRequest(cursor, 10, null), TEXT, TEXT, TEXT, NUMBER))
                .containsExactly("延吉 n,v", null, "", "42");
    }

    @Test
    void the_first_page_has_no_values() {
        assertThat(Keyset.values(PageRequest.first(10), TEXT, ID)).isNull();
        assertThat(Keyset.values(new PageRequest("", 10, null), TEXT, ID)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "abc", "dg", "' or 1=1 --"})
    void a_cursor_that_is_not_ours_is_refused_at_its_field(String cursor) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Keyset.values(new PageRequest(cursor, 10, null), TEXT, TEXT));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String cursor = Keyset.cursor("a", "b", "c");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Keyset.values(new PageRequest(cursor, 10, null), TEXT, TEXT));
    }

    @ParameterizedTest
    @CsvSource({
        "MOMENT, yesterday",
        "MOMENT, +999999999-01-01T00:00Z",
        "DAY, 2024-02-30",
        "DAY, +999999999-01-01",
        "DAY, -0001-01-01",
        "ID, 1",
        "NUMBER, 1e9",
        "DECIMAL, much",
        "DECIMAL, 1e600000000",
        "YES_NO, perhaps"
    })
    void a_value_made_up_by_hand_is_refused_before_the_database_sees_it(Keyset.Kind kind, String value) {
        String cursor = Keyset.cursor(value);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Keyset.values(new PageRequest(cursor, 10, null), kind));
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        PageRequest byName = new PageRequest(null, 1, "name");
        String cursor =
                Keyset.page(List.of("a", "b"), byName, Keyset::cursor, 2).next();
        assertThat(Keyset.values(new PageRequest(cursor, 1, "name"), TEXT)).containsExactly("a");
        for (String other : new String[] {null, "", "-name", "code"}) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> Keyset.values(new PageRequest(cursor, 1, other), TEXT));
        }
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Keyset.values(new PageRequest(Keyset.cursor("a"), 1, "name"), TEXT));
    }

    @Test
    void the_extra_row_only_says_that_there_is_more() {
        var page = Keyset.page(List.of(1, 2, 3), PageRequest.first(2), Keyset::cursor, 3);
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).isEqualTo(Keyset.cursor(2));
        assertThat(Keyset.page(List.of(1, 2), PageRequest.first(2), Keyset::cursor, 2)
                        .next())
                .isNull();
    }
}
