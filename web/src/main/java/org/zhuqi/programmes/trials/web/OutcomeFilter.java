package org.zhuqi.programmes.trials.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.trials.Outcome;
import org.zhuqi.programmes.trials.usecase.TrialQueries;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Exportable;

/**
 * What the outcomes are narrowed by, as the address has it; the page, the API and the file read it in the same way.
 *
 * @param variant from 0
 * @param size {@value #NOT_KNOWN} for those whose size is not known
 * @param division {@value #NOT_KNOWN} for those whose division is not known
 * @param failing a condition, from 0
 * @param cut ANY, FIRST or ALONE
 */
record OutcomeFilter(
        @Nullable String variant,
        @Nullable String standing,
        @Nullable String unit,
        @Nullable String size,
        @Nullable String division,
        @Nullable String failing,
        @Nullable String cut,
        @Nullable String missing,
        @Nullable String amountMissing) {
    static final String NOT_KNOWN = "none";

    static OutcomeFilter of(Map<String, String> filter) {
        return new OutcomeFilter(
                filter.get("variant"),
                filter.get("standing"),
                filter.get("unit"),
                filter.get("size"),
                filter.get("division"),
                filter.get("failing"),
                filter.get("cut"),
                filter.get("missing"),
                filter.get("amountMissing"));
    }

    TrialQueries.Filter read() {
        Integer wanted = Exportable.read(given("variant", variant), "variant", Integer::valueOf);
        TrialQueries.Cut how = Exportable.read(given("cut", cut), "cut", TrialQueries.Cut::valueOf);
        return new TrialQueries.Filter(
                wanted == null ? 0 : wanted,
                Exportable.read(given("standing", standing), "standing", Outcome.Standing::valueOf),
                Exportable.read(given("unit", unit), "unit", ReportingUnitId::new),
                trait(size),
                trait(division),
                Exportable.read(given("failing", failing), "failing", Integer::valueOf),
                how == null ? TrialQueries.Cut.ANY : how,
                blank(missing),
                blank(amountMissing));
    }

    private static @Nullable String trait(@Nullable String wanted) {
        String text = blank(wanted);
        return NOT_KNOWN.equals(text) ? "" : text;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** A choice left open arrives as an empty text. */
    private static Map<String, String> given(String name, @Nullable String value) {
        Map<String, String> given = new HashMap<>();
        if (value != null && !value.isBlank()) {
            given.put(name, value);
        }
        return given;
    }
}
