package org.zhuqi.enterprises;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.IndustryCode;

/**
 * An enterprise's size class with the year whose figures gave it.
 *
 * @param sizeClass null when it is not known
 * @param year the latest year anything was stated for, null when nothing was
 * @param asOf the latest as-of date among the figures, null when there are none
 */
public record SizeClassification(
        @Nullable SizeClass sizeClass,
        @Nullable Integer year,
        @Nullable LocalDate asOf) {
    public static final SizeClassification UNKNOWN = new SizeClassification(null, null, null);

    /**
     * Classifies by the latest year for which any of the figures is stated; figures of different years are never mixed.
     *
     * @param statements all statements under the facts of {@link FactDictionary#sizeFigures}
     */
    public static SizeClassification of(
            @Nullable IndustryCode industry,
            SizeStandard standard,
            Map<FactCode, ? extends Collection<EnterpriseFact>> statements,
            FactDictionary dictionary,
            LocalDate knownOn) {
        Map<FactCode, SizeStandard.Indicator> figures = dictionary.sizeFigures();
        Map<FactCode, TreeMap<Integer, EnterpriseFact>> byYear = new HashMap<>();
        figures.keySet().forEach(code -> {
            Collection<EnterpriseFact> stated = statements.get(code);
            byYear.put(code, stated == null ? new TreeMap<>() : dictionary.byYear(stated, knownOn));
        });
        Integer year = byYear.values().stream()
                .filter(years -> !years.isEmpty())
                .map(TreeMap::lastKey)
                .max(Integer::compare)
                .orElse(null);
        if (year == null) {
            return UNKNOWN;
        }
        Map<SizeStandard.Indicator, BigDecimal> values = new EnumMap<>(SizeStandard.Indicator.class);
        LocalDate asOf = LocalDate.MIN;
        for (Map.Entry<FactCode, SizeStandard.Indicator> figure : figures.entrySet()) {
            EnterpriseFact fact = byYear.get(figure.getKey()).get(year);
            if (fact != null && fact.value() instanceof StatedValue.Number number) {
                values.put(figure.getValue(), number.number());
                asOf = fact.asOf().isAfter(asOf) ? fact.asOf() : asOf;
            }
        }
        SizeClass sizeClass =
                industry == null ? null : standard.classify(industry, values).orElse(null);
        return new SizeClassification(sizeClass, year, asOf);
    }
}
