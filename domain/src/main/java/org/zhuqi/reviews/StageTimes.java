package org.zhuqi.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many working days stays at a stage took: exact, from every one of them.
 *
 * @param stays how many took so many days
 */
public record StageTimes(SortedMap<Integer, Long> stays) {
    public static final StageTimes NONE = new StageTimes(new TreeMap<>());

    private static final int PLACES = 10;
    private static final long PERCENT = 100;

    public StageTimes {
        stays = new TreeMap<>(stays);
    }

    public StageTimes with(int days, long matters) {
        SortedMap<Integer, Long> more = new TreeMap<>(stays);
        more.merge(days, matters, Long::sum);
        return new StageTimes(more);
    }

    public long count() {
        return stays.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All days together. */
    public long days() {
        return stays.entrySet().stream()
                .mapToLong(stay -> stay.getKey() * stay.getValue())
                .sum();
    }

    /** Empty where nothing was passed. */
    public Optional<BigDecimal> mean() {
        long count = count();
        return count == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(days())
                        .divide(BigDecimal.valueOf(count), PLACES, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
    }

    /** So many days or fewer took at least this share of the stays; empty where nothing was passed. */
    public OptionalInt percentile(int percent) {
        long needed = Math.ceilDiv(count() * percent, PERCENT);
        long seen = 0;
        for (Map.Entry<Integer, Long> stay : stays.entrySet()) {
            seen += stay.getValue();
            if (seen >= needed) {
                return OptionalInt.of(stay.getKey());
            }
        }
        return OptionalInt.empty();
    }

    /** How many took longer than a stage may. */
    public long longerThan(int limit) {
        return stays.tailMap(limit + 1).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
