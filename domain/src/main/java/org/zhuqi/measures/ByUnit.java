package org.zhuqi.measures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;

/**
 * A measure alone in its family, which counts for all responsible units at once; whatever else it is set side by side by
 * is asked one value after the other.
 *
 * @param counted by unit; units for which there is nothing to count may be missing
 * @param nothing what is answered for these
 */
public record ByUnit(
        Measure measure, Function<MeasureQuery, Map<ReportingUnitId, MeasureValue>> counted, MeasureValue nothing)
        implements MeasureFamily {
    /** Of a measure that counts records. */
    public static ByUnit counting(Measure measure, Function<MeasureQuery, Map<ReportingUnitId, Long>> counts) {
        return new ByUnit(measure, query -> values(counts.apply(query), MeasureValue::of), MeasureValue.of(0));
    }

    /** Of a measure that adds up money. */
    public static ByUnit adding(Measure measure, Function<MeasureQuery, Map<ReportingUnitId, Money>> sums) {
        return new ByUnit(
                measure,
                query -> values(sums.apply(query), sum -> MeasureValue.of(sum.yuan())),
                MeasureValue.of(Money.ZERO.yuan()));
    }

    private static <T> Map<ReportingUnitId, MeasureValue> values(
            Map<ReportingUnitId, T> counted, Function<T, MeasureValue> value) {
        Map<ReportingUnitId, MeasureValue> values = new HashMap<>();
        counted.forEach((unit, each) -> values.put(unit, value.apply(each)));
        return values;
    }

    @Override
    public Map<String, Map<String, MeasureValue>> values(
            MeasureQuery query, @Nullable String dimension, Collection<String> keys) {
        Map<String, Map<String, MeasureValue>> values = new HashMap<>();
        if (UNIT.equals(dimension)) {
            Map<ReportingUnitId, MeasureValue> units = counted.apply(query);
            keys.forEach(key -> values.put(key, row(units.getOrDefault(new ReportingUnitId(key), nothing))));
            return values;
        }
        for (String key : keys) {
            Map<String, String> parameters = new HashMap<>(query.parameters());
            if (dimension != null) {
                parameters.put(dimension, key);
            }
            values.put(
                    key, row(measure.value(new MeasureQuery(query.scope(), query.asOf(), query.unit(), parameters))));
        }
        return values;
    }

    private Map<String, MeasureValue> row(MeasureValue value) {
        return Map.of(measure.id(), value);
    }
}
