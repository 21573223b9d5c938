package org.zhuqi.applications.jdbc;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of table application. */
record ApplicationRow(
        UUID id,
        UUID programmeId,
        UUID enterpriseId,
        @Nullable String projectCode,
        String unitId,
        String status,
        int round,
        UUID startedBy,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime submittedAt,
        @Nullable OffsetDateTime withdrawnAt,
        long version) {}
