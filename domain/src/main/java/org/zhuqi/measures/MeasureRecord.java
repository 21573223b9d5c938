package org.zhuqi.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/**
 * One record behind a figure.
 *
 * @param id of the record
 * @param label what it is called
 * @param href its page on this server, null when it has none
 * @param unit its responsible unit
 * @param contribution how much it adds to the figure, in the measure's unit: 1 where records are counted. The
 *     contributions of all records add up to the value.
 * @param date the day that made it count, null when there is none
 */
public record MeasureRecord(
        String id,
        LocalText label,
        @Nullable String href,
        ReportingUnitId unit,
        BigDecimal contribution,
        @Nullable LocalDate date) {}
