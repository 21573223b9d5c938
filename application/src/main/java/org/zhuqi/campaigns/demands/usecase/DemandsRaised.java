package org.zhuqi.campaigns.demands.usecase;

import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;

/** {@code demands.raised}: demands raised by the end of the day. */
@Service
class DemandsRaised extends DemandMeasure {
    DemandsRaised(DemandFigures figures) {
        super(figures, MeasureUnit.REQUESTS, DemandFigureQueries.Figure.RAISED);
    }
}
