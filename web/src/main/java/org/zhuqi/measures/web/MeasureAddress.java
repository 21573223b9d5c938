package org.zhuqi.measures.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.measures.usecase.Figure;
import org.zhuqi.measures.usecase.Question;
import org.zhuqi.shared.Days;
import org.zhuqi.shared.FieldProblem;

/** A question as it stands in an address: what is not asOf, reportingUnit or paging is the measure's own parameter. */
final class MeasureAddress {
    private static final Set<String> NOT_PARAMETERS =
            Set.of("asOf", "reportingUnit", "after", "limit", "sort", "lang", "count");

    private MeasureAddress() {}

    static Question question(Map<String, String> query) {
        Map<String, String> parameters = new HashMap<>();
        query.forEach((name, value) -> {
            if (!NOT_PARAMETERS.contains(name) && !value.isBlank()) {
                parameters.put(name, value);
            }
        });
        return new Question(date(query.get("asOf")), query.get("reportingUnit"), parameters);
    }

    /** The address that asks the same again, below the path given. */
    static String of(String path, Figure figure) {
        return of(
                path,
                figure.measure().id(),
                figure.asOf(),
                figure.reportingUnit() == null ? null : figure.reportingUnit().value(),
                figure.parameters());
    }

    static String of(
            String path, String measure, LocalDate asOf, @Nullable String unit, Map<String, String> parameters) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(path).pathSegment(measure).queryParam("asOf", asOf);
        if (unit != null) {
            address.queryParam("reportingUnit", unit);
        }
        parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Days.read(text);
        } catch (DateTimeParseException e) {
            throw MeasuresError.BAD_QUESTION.refused(List.of(FieldProblem.of("asOf", "measures.bad-date")));
        }
    }
}
