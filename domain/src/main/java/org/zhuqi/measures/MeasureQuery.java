package org.zhuqi.measures;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/**
 * What is asked of a measure.
 *
 * @param scope made with the measure's own right; counts only what is within reach
 * @param asOf what was true at the end of this day
 * @param unit only records whose responsible unit this is; null for everything within the scope
 * @param parameters by name; only ones the measure declares, required ones are there
 */
public record MeasureQuery(
        Scope scope, LocalDate asOf, @Nullable ReportingUnitId unit, Map<String, String> parameters) {
    public MeasureQuery {
        parameters = Map.copyOf(parameters);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }
}
