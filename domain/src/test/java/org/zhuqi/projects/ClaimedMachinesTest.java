package org.zhuqi.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.projects.ClaimedMachines.Claimed;
import org.zhuqi.projects.ClaimedMachines.Difference;
import org.zhuqi.projects.ClaimedMachines.Finding;
import org.zhuqi.shared.Money;

class ClaimedMachinesTest {
    private static final Sheet.Machine CUTTER =
            new Sheet.Machine("玉米粒切粒机", 2, Money.ofWan(120), List.of("QL-001", "QL-002"));
    private static final Sheet.Machine STEAMER = new Sheet.Machine("蒸煮釜", 1, null, List.of());

    @Test
    void what_stands_on_the_list_is_found_by_its_number_however_it_is_written() {
        assertThat(against(claimed("玉米粒切粒机", "60", "ql001"), claimed("玉米粒 切粒机", "60", "ＱＬ－００２")))
                .isEmpty();
    }

    @Test
    void a_machine_that_is_not_listed_is_named() {
        assertThat(against(claimed("叉车", "20", "C-1")))
                .containsExactly(new Finding(Difference.NOT_LISTED, "叉车", "C-1", ""));
    }

    @Test
    void another_number_differs_where_all_numbers_are_known_and_is_unknown_where_they_are_not() {
        assertThat(kinds(claimed("玉米粒切粒机", "60", "QL-003"))).containsExactly(Difference.OTHER_SERIAL);
        assertThat(kinds(claimed("蒸煮釜", null, "Z-1"))).containsExactly(Difference.SERIAL_UNKNOWN);
        assertThat(Difference.SERIAL_UNKNOWN.unknown()).isTrue();
        assertThat(Difference.OTHER_SERIAL.unknown()).isFalse();
    }

    @Test
    void a_number_of_another_machine_and_one_number_twice_are_told() {
        assertThat(against(claimed("包装机", "10", "QL-001")))
                .containsExactly(new Finding(Difference.OTHER_NAME, "包装机", "QL-001", "玉米粒切粒机"));
        assertThat(kinds(claimed("玉米粒切粒机", "50", "QL-001"), claimed("玉米粒切粒机", "50", "QL001")))
                .containsExactly(Difference.SERIAL_TWICE);
    }

    @Test
    void neither_number_nor_money_exceeds_the_list_and_the_bound_itself_is_no_excess() {
        assertThat(against(claimed("玉米粒切粒机", "40", ""), claimed("玉米粒切粒机", "40", ""), claimed("玉米粒切粒机", "40.01", "")))
                .containsExactly(
                        new Finding(Difference.TOO_MANY, "玉米粒切粒机", "3", "2"),
                        new Finding(Difference.TOO_MUCH, "玉米粒切粒机", "120.01", "120"));
        assertThat(against(claimed("玉米粒切粒机", "120", ""))).isEmpty();
    }

    @Test
    void entries_of_one_name_count_together() {
        Sheet.Machine more = new Sheet.Machine("玉米粒切粒机", 1, Money.ofWan(60), List.of("QL-009"));
        assertThat(new ClaimedMachines(List.of(
                                claimed("玉米粒切粒机", "60", ""),
                                claimed("玉米粒切粒机", "60", "QL-009"),
                                claimed("玉米粒切粒机", "60", "")))
                        .against(List.of(CUTTER, more)))
                .isEmpty();
    }

    @Test
    void an_amount_that_nobody_listed_is_never_clear() {
        assertThat(against(claimed("蒸煮釜", "30", "")))
                .containsExactly(new Finding(Difference.AMOUNT_UNKNOWN, "蒸煮釜", "30", ""));
    }

    private static Claimed claimed(String name, @Nullable String wan, String serial) {
        return new Claimed(name, BigDecimal.ONE, wan == null ? null : Money.ofWan(wan), serial);
    }

    private static List<Finding> against(Claimed... claimed) {
        return new ClaimedMachines(Arrays.asList(claimed)).against(List.of(CUTTER, STEAMER));
    }

    private static List<Difference> kinds(Claimed... claimed) {
        return against(claimed).stream().map(Finding::difference).toList();
    }
}
