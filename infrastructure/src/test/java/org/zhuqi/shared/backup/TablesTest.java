package org.zhuqi.shared.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static Tables.ForeignKey key(String table, String target) {
        return new Tables.ForeignKey(table + "_" + target, table, target, "");
    }

    @Test
    void a_table_is_filled_after_those_it_refers_to() {
        List<Tables.ForeignKey> keys = List.of(key("a", "b"), key("b", "c"), key("c", "c"));
        List<String> order = Tables.order(List.of("a", "b", "c"), keys);
        assertThat(order).containsExactly("c", "b", "a");
        assertThat(Tables.circular(order, keys)).isEmpty();
    }

    @Test
    void of_tables_that_refer_to_each_other_one_key_waits_until_both_are_filled() {
        List<Tables.ForeignKey> keys = List.of(key("a", "b"), key("b", "a"));
        List<String> order = Tables.order(List.of("a", "b"), keys);
        assertThat(Tables.circular(order, keys)).hasSize(1);
    }
}
