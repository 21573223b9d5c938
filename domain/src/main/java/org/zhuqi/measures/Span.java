package org.zhuqi.measures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.FieldProblem;

/**
 * The beginning of the time that a figure counts in, as a parameter; its end is the day it is asked for. A figure without
 * this parameter says what was at the end of the day.
 */
public final class Span {
    public static final String FROM = "from";

    private Span() {}

    /** The first day that counts, null for all; refuses what is no day. */
    public static @Nullable LocalDate from(MeasureQuery query) {
        try {
            return query.parameter(FROM)
                    .map(String::strip)
                    .map(LocalDate::parse)
                    .orElse(null);
        } catch (DateTimeException e) {
            throw MeasuresError.BAD_QUESTION.refused(List.of(FieldProblem.of(FROM, "measures.bad-date")));
        }
    }
}
