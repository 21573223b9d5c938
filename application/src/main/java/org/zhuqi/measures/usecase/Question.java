package org.zhuqi.measures.usecase;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a figure.
 *
 * @param asOf null for today
 * @param reportingUnit id of a unit; null for all that is open or within reach
 * @param parameters by name, the measure's own
 */
public record Question(@Nullable LocalDate asOf, @Nullable String reportingUnit, Map<String, String> parameters) {
    public static final Question PLAIN = new Question(null, null, Map.of());

    public Question {
        parameters = Map.copyOf(parameters);
    }

    public static Question with(Map<String, String> parameters) {
        return new Question(null, null, parameters);
    }
}
