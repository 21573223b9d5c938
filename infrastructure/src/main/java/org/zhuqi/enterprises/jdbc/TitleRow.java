package org.zhuqi.enterprises.jdbc;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.enterprises.TitleLevel;

/** A row of table enterprise_title. */
record TitleRow(
        UUID id,
        UUID enterpriseId,
        String kind,
        TitleLevel level,
        @Nullable String batch,
        LocalDate heldFrom,
        @Nullable LocalDate heldTo,
        @Nullable String document,
        @Nullable LocalDate cancelledOn,
        @Nullable String cancelReason) {}
