package org.zhuqi.subsidies.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.zhuqi.enterprises.Enterprise;

/**
 * The enterprises of the story by their numbers, which no other demonstration data use.
 *
 * @param known all that are invented, by name
 */
record Cast(Map<String, Enterprise> known) {
    /** In the directory once, and no longer. */
    static final int LEFT = 323;

    private static final String NAME = "示范企业";
    private static final int FIRST = 261;
    private static final int LAST = 290;

    Enterprise number(int number) {
        return Objects.requireNonNull(known.get(NAME + number));
    }

    boolean isComplete() {
        return numbers().allMatch(number -> known.containsKey(NAME + number));
    }

    List<Enterprise> everybody() {
        return numbers().mapToObj(this::number).toList();
    }

    private static IntStream numbers() {
        return IntStream.concat(IntStream.rangeClosed(FIRST, LAST), IntStream.of(LEFT));
    }
}
