package org.zhuqi.campaigns.demands.usecase;

import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;

/** {@code demands.satisfaction}: (very satisfied + satisfied) / rated. */
@Service
class DemandSatisfaction extends DemandMeasure {
    DemandSatisfaction(DemandFigures figures) {
        super(figures, MeasureUnit.PERCENT, DemandFigureQueries.Figure.SATISFACTION);
    }
}
