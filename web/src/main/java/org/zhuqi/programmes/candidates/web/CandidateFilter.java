package org.zhuqi.programmes.candidates.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.candidates.CandidateStatus;
import org.zhuqi.programmes.candidates.usecase.CandidateQueries;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Exportable;

/** What candidates are narrowed by, as the address has it; the page, the API and the file read it in the same way. */
record CandidateFilter(
        @Nullable String programme,
        @Nullable String status,
        @Nullable String unit) {
    static CandidateFilter of(Map<String, String> filter) {
        return new CandidateFilter(filter.get("programme"), filter.get("status"), filter.get("unit"));
    }

    CandidateQueries.Filter read() {
        UUID wanted = Exportable.read(given("programme", programme), "programme", UUID::fromString);
        return new CandidateQueries.Filter(
                wanted == null ? null : new ProgrammeId(wanted),
                Exportable.read(given("status", status), "status", CandidateStatus::valueOf),
                Exportable.read(given("unit", unit), "unit", ReportingUnitId::new));
    }

    /** A choice left open arrives as an empty text. */
    private static Map<String, String> given(String name, @Nullable String value) {
        return value == null || value.isBlank() ? Map.of() : Map.of(name, value);
    }
}
