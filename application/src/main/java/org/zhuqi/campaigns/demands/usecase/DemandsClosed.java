package org.zhuqi.campaigns.demands.usecase;

import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;

/** {@code demands.closed}: demands taken on that were resolved at the end of the day. */
@Service
class DemandsClosed extends DemandMeasure {
    DemandsClosed(DemandFigures figures) {
        super(figures, MeasureUnit.REQUESTS, DemandFigureQueries.Figure.CLOSED);
    }
}
