package org.zhuqi.measures.usecase;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/**
 * An answered question.
 *
 * @param reportingUnit the unit it is the figure of; null when it is that of one's own enterprise
 * @param text the value as running text
 * @param roughly the value as running text says it with 多; null for a figure of which nobody says it so, and where it is
 *     the same
 * @param recordsVisible whether the actor may see the records behind it
 */
public record Figure(
        Measure measure,
        MeasureValue value,
        LocalDate asOf,
        @Nullable ReportingUnitId reportingUnit,
        Map<String, String> parameters,
        LocalText text,
        @Nullable LocalText roughly,
        boolean recordsVisible) {}
