package org.zhuqi.enterprises.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.enterprises.usecase.EnterpriseFilter;
import org.zhuqi.shared.Days;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

/** The filter of the list as it stands in the address; blank narrows nothing. */
record ListFilter(
        @Nullable String q,
        @Nullable String unit,
        @Nullable String division,
        @Nullable String size,
        @Nullable String aboveScale,
        @Nullable String title,
        @Nullable String asOf) {

    /** Reads it; refuses what makes no sense, field by field. */
    EnterpriseFilter read(LocalDate today, EnterpriseWords words) {
        List<FieldProblem> problems = new ArrayList<>();
        EnterpriseFilter filter = EnterpriseFilter.builder()
                .text(text(q))
                .unit(value("unit", unit, ReportingUnitId::new, problems))
                .division(value(
                        "division",
                        division,
                        code -> known(new IndustryCode(code).division(), words::hasDivision),
                        problems))
                .size(value("size", size, name -> SizeClass.valueOf(name.toUpperCase(Locale.ROOT)), problems))
                .aboveScale(value("aboveScale", aboveScale, ListFilter::yesOrNo, problems))
                .title(value("title", title, kind -> known(kind, words::hasTitle), problems))
                .on(today)
                .build();
        LocalDate on = value("asOf", asOf, ListFilter::date, problems);
        if (!problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
        return on == null
                ? filter
                : new EnterpriseFilter(
                        filter.text(),
                        filter.unit(),
                        filter.division(),
                        filter.size(),
                        filter.aboveScale(),
                        filter.title(),
                        on);
    }

    private static <T> @Nullable T value(
            String field, @Nullable String typed, Function<String, T> read, List<FieldProblem> problems) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of(field, "shared.filter-value", text));
            return null;
        }
    }

    /** A code of the right shape that names nothing is a slip, not a list without entries. */
    private static <T> T known(T code, Predicate<T> exists) {
        if (!exists.test(code)) {
            throw new IllegalArgumentException(code.toString());
        }
        return code;
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static LocalDate date(String text) {
        try {
            return Days.read(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
