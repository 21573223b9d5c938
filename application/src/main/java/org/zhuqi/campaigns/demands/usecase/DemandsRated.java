package org.zhuqi.campaigns.demands.usecase;

import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;

/** {@code demands.rated}: demands whose answer the enterprise had rated by the end of the day. */
@Service
class DemandsRated extends DemandMeasure {
    DemandsRated(DemandFigures figures) {
        super(figures, MeasureUnit.REQUESTS, DemandFigureQueries.Figure.RATED);
    }
}
