package org.zhuqi.enterprises.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.ReportingUnitId;

/** A line of the list; null is what is not known. */
record EnterpriseLineResponse(
        UUID id,
        @Nullable String creditCode,
        String nameZh,
        @Nullable String nameKo,
        String unit,
        @Nullable String county,
        @Nullable String industry,
        @Nullable SizeClass size,
        boolean aboveScale,
        LocalDate recordedOn,
        boolean demonstration) {

    static EnterpriseLineResponse from(EnterpriseQueries.Line line) {
        return new EnterpriseLineResponse(
                line.id().value(),
                line.creditCode(),
                line.nameZh(),
                line.nameKo(),
                line.unit().value(),
                text(line.county()),
                line.industry(),
                line.size(),
                line.aboveScale(),
                line.recordedOn(),
                line.demonstration());
    }

    static @Nullable String text(@Nullable ReportingUnitId unit) {
        return unit == null ? null : unit.value();
    }
}
