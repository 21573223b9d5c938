package org.zhuqi.enterprises.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table enterprise_fact; exactly one of number, yes and words is there. */
record FactRow(
        UUID id,
        UUID enterpriseId,
        String code,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable BigDecimal number,
        @Nullable Boolean yes,
        @Nullable String words,
        String source,
        LocalDate asOf,
        OffsetDateTime recordedAt,
        UUID recordedBy) {}
