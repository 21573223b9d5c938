package org.zhuqi.enterprises.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table enterprise without what is there for lists only. */
record EnterpriseRow(
        UUID id,
        @Nullable String creditCode,
        @Nullable UUID overrideBy,
        @Nullable OffsetDateTime overrideAt,
        @Nullable String overrideReason,
        @Nullable UUID overrideLicence,
        String nameZh,
        @Nullable String nameKo,
        String formerNames,
        String unitId,
        @Nullable String countyId,
        @Nullable String industry,
        String contacts,
        String shareholders,
        LocalDate recordedOn,
        boolean demonstration,
        long version) {
    static final String COLUMNS = """
            e.id, e.credit_code, e.override_by, e.override_at, e.override_reason, e.override_licence, e.name_zh,
            e.name_ko, e.former_names::text as former_names, e.unit_id, e.county_id, e.industry,
            e.contacts::text as contacts, e.shareholders::text as shareholders, e.recorded_on, e.demonstration,
            e.version""";
}
