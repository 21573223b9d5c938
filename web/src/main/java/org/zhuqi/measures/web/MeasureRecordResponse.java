package org.zhuqi.measures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.shared.LocalText;

record MeasureRecordResponse(
        String id,
        LocalText label,
        String reportingUnit,
        BigDecimal contribution,
        @Nullable LocalDate date,
        @Nullable String page) {

    static MeasureRecordResponse from(MeasureRecord record) {
        return new MeasureRecordResponse(
                record.id(),
                record.label(),
                record.unit().value(),
                record.contribution(),
                record.date(),
                record.href());
    }
}
