package org.zhuqi.programmes.jdbc;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One programme joined with one of its versions; texts and rules as JSON. */
record ProgrammeRow(
        UUID id,
        String code,
        String status,
        OffsetDateTime opens,
        OffsetDateTime closes,
        int version,
        String title,
        String summary,
        String form,
        String eligibility,
        String amount,
        String materials,
        String route,
        @Nullable BigDecimal budget,
        int noticeDays,
        String receiptPattern,
        String particulars) {}
