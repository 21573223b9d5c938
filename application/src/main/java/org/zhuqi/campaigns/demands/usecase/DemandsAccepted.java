package org.zhuqi.campaigns.demands.usecase;

import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;

/** {@code demands.accepted}: demands the office had taken on by the end of the day, those merged left out. */
@Service
class DemandsAccepted extends DemandMeasure {
    DemandsAccepted(DemandFigures figures) {
        super(figures, MeasureUnit.REQUESTS, DemandFigureQueries.Figure.ACCEPTED);
    }
}
