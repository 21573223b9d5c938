package org.zhuqi.policies.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.policies.Force;
import org.zhuqi.policies.ItemKind;
import org.zhuqi.policies.ItemMode;
import org.zhuqi.policies.PolicyLevel;
import org.zhuqi.policies.PolicyStatus;
import org.zhuqi.policies.usecase.PolicyQueries;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Exportable;

/**
 * What a list is narrowed by, as the address has it; the page, the API and the file read it in the same way.
 *
 * @param division code of a trade, e.g. {@code C13}
 */
record LibraryFilter(
        @Nullable String text,
        @Nullable String level,
        @Nullable String kind,
        @Nullable String mode,
        @Nullable String division,
        @Nullable String force,
        @Nullable String status,
        @Nullable String keeper) {
    PolicyQueries.Filter on(LocalDate day) {
        return new PolicyQueries.Filter(
                text,
                Exportable.read(given("level", level), "level", PolicyLevel::valueOf),
                Exportable.read(given("kind", kind), "kind", ItemKind::valueOf),
                Exportable.read(given("mode", mode), "mode", ItemMode::valueOf),
                Exportable.read(given("division", division), "division", IndustryCode::new),
                Exportable.read(given("force", force), "force", Force::valueOf),
                Exportable.read(given("status", status), "status", PolicyStatus::valueOf),
                Exportable.read(given("keeper", keeper), "keeper", ReportingUnitId::new),
                day);
    }

    /** A choice left open arrives as an empty text. */
    private static Map<String, String> given(String name, @Nullable String value) {
        return value == null || value.isBlank() ? Map.of() : Map.of(name, value);
    }

    static LibraryFilter of(Map<String, String> filter) {
        return new LibraryFilter(
                filter.get("text"),
                filter.get("level"),
                filter.get("kind"),
                filter.get("mode"),
                filter.get("division"),
                filter.get("force"),
                filter.get("status"),
                filter.get("keeper"));
    }
}
