package org.zhuqi.audit.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.zhuqi.audit.AuditResult;
import org.zhuqi.audit.usecase.AuditQueries.Filter;

/** The search form, as it stands in the address. */
record AuditSearch(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String objectKind,
        @Nullable String object,
        @Nullable AuditResult result,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {

    Filter filter() {
        return new Filter(actor, action, objectKind, object, result, from, to);
    }
}
