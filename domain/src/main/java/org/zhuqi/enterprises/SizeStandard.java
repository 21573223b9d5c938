package org.zhuqi.enterprises;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.IndustryCode;

/**
 * The standard that sorts enterprises into large, medium, small and micro: data, by sector.
 *
 * <p>The class is the smallest any indicator gives; one indicator missing, or a sector the standard does not cover, and
 * the class is not known (国统字〔2017〕213号; docs/domain.md §4.3 and R8).
 */
public record SizeStandard(List<Sector> sectors) {

    /** What is measured. */
    public enum Indicator {
        EMPLOYEES,
        /** Yuan. */
        REVENUE,
        /** Yuan. */
        ASSETS
    }

    /** Lower limits of one indicator, each inside its class. */
    public record Limits(Indicator indicator, BigDecimal large, BigDecimal medium, BigDecimal small) {
        SizeClass classOf(BigDecimal value) {
            if (value.compareTo(large) >= 0) {
                return SizeClass.LARGE;
            }
            if (value.compareTo(medium) >= 0) {
                return SizeClass.MEDIUM;
            }
            return value.compareTo(small) >= 0 ? SizeClass.SMALL : SizeClass.MICRO;
        }
    }

    /**
     * Industries that share limits.
     *
     * @param codes beginnings of codes of GB/T 4754, e.g. {@code C} or {@code F51}
     */
    public record Sector(String name, List<String> codes, List<Limits> limits) {
        public Sector {
            codes = List.copyOf(codes);
            limits = List.copyOf(limits);
            if (limits.isEmpty()) {
                throw new IllegalArgumentException("a sector without limits: " + name);
            }
        }

        Optional<SizeClass> classify(Map<Indicator, BigDecimal> figures) {
            if (!limits.stream().allMatch(limit -> figures.containsKey(limit.indicator()))) {
                return Optional.empty();
            }
            return limits.stream()
                    .map(limit -> limit.classOf(figures.get(limit.indicator())))
                    .max(Comparator.naturalOrder());
        }
    }

    public SizeStandard {
        sectors = List.copyOf(sectors);
    }

    /** The class, empty when it is not known. */
    public Optional<SizeClass> classify(IndustryCode industry, Map<Indicator, BigDecimal> figures) {
        return sector(industry).flatMap(sector -> sector.classify(figures));
    }

    /** The sector with the longest fitting code. */
    private Optional<Sector> sector(IndustryCode industry) {
        return sectors.stream()
                .filter(sector -> fit(sector, industry) > 0)
                .max(Comparator.comparingInt(sector -> fit(sector, industry)));
    }

    private static int fit(Sector sector, IndustryCode industry) {
        return sector.codes().stream()
                .filter(industry.value()::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
