package org.zhuqi.measures.usecase;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Wording;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/**
 * An answered question.
 *
 * @param reportingUnit the unit it is the figure of; null when it is that of one's own enterprise
 * @param text the value as running text
 * @param roughly the value as running text says it with 多; null for a figure of which nobody says it so, and where it is
 *     the same
 * @param recordsVisible whether the actor may see the records behind it
 */
public record Figure(
        Measure measure,
        MeasureValue value,
        LocalDate asOf,
        @Nullable ReportingUnitId reportingUnit,
        Map<String, String> parameters,
        LocalText text,
        @Nullable LocalText roughly,
        boolean recordsVisible) {
    static Figure of(Actor actor, Measure measure, Questions.Understood understood, MeasureValue value) {
        LocalText text = measure.worded(understood.query(), value);
        LocalText roughly = Wording.moreThan(measure.unit(), value);
        return new Figure(
                measure,
                value,
                understood.query().asOf(),
                understood.unit(),
                understood.query().parameters(),
                text,
                measure.roughly() && !roughly.equals(text) ? roughly : null,
                actor.has(measure.right()));
    }
}
