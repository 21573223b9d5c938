package org.zhuqi.campaigns.reports;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/**
 * A figure as it was when the report was drafted or refreshed, with everything needed to ask for it again.
 *
 * @param number stands in the text and leads to the records behind it, from 1
 * @param asked what was asked of the catalogue
 * @param unit of the value
 */
public record ReportFigure(int number, Place place, Asked asked, MeasureUnit unit, MeasureValue value) {
    /** Where in a report figures stand. */
    public enum Table {
        /** The prose. */
        TEXT,
        UNITS,
        /** Lead units: also the league tables. */
        HANDLERS,
        CATEGORIES,
        WORDS
    }

    /**
     * Where it stands.
     *
     * @param row key of the row; empty in the prose
     * @param rowName what the row was called then; null in the prose
     * @param code unique in its row: a code of the pattern
     */
    public record Place(Table table, String row, @Nullable LocalText rowName, String code) {
        public static Place inText(String code) {
            return new Place(Table.TEXT, "", null, code);
        }
    }

    /** A question to the catalogue. */
    public record Asked(
            String measure,
            Map<String, String> parameters,
            @Nullable ReportingUnitId reportingUnit,
            LocalDate asOf) {
        public Asked {
            parameters = Map.copyOf(parameters);
        }
    }

    public ReportFigure {
        if (number < 1) {
            throw new IllegalArgumentException("figures are numbered from 1: " + number);
        }
    }

    /** Whether the other one gives the same answer to the same question. */
    public boolean sameAs(ReportFigure other) {
        return asked.equals(other.asked) && sameValue(value, other.value);
    }

    private static boolean sameValue(MeasureValue one, MeasureValue other) {
        if (one.value() == null || other.value() == null) {
            return one.value() == null && other.value() == null;
        }
        return one.value().compareTo(other.value()) == 0;
    }
}
