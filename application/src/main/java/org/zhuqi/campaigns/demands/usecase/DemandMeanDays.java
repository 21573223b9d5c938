package org.zhuqi.campaigns.demands.usecase;

import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;

/** {@code demands.mean-days}: working days from raising to the answer, on average. */
@Service
class DemandMeanDays extends DemandMeasure {
    DemandMeanDays(DemandFigures figures) {
        super(figures, MeasureUnit.WORKING_DAYS, DemandFigureQueries.Figure.MEAN_DAYS);
    }
}
