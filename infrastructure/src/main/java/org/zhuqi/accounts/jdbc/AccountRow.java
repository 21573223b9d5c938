package org.zhuqi.accounts.jdbc;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of table account. */
record AccountRow(
        UUID id,
        String kind,
        String username,
        String nameZh,
        @Nullable String nameKo,
        @Nullable String nameEn,
        @Nullable String role,
        @Nullable String unitId,
        @Nullable UUID enterpriseId,
        String status,
        String passwordHash,
        String earlierHashes,
        OffsetDateTime passwordChangedAt,
        boolean mustChange,
        boolean passwordAges,
        int failures,
        @Nullable OffsetDateTime lockedUntil,
        String language,
        long version) {}
