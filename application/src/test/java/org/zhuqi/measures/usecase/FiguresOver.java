package org.zhuqi.measures.usecase;

import java.time.Clock;
import java.util.List;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.measures.Measure;
import org.zhuqi.shared.Place;

/** A catalogue of a few measures, for tests of other rooms. */
public final class FiguresOver {
    private FiguresOver() {}

    public static CompareFigures compared(List<Measure> measures, ReportingUnits units, Place place, Clock clock) {
        return new CompareFigures(new MeasureCatalogue(measures), new Questions(units, place, clock));
    }
}
