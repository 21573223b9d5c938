package org.zhuqi.campaigns.demands.usecase;

import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;

/** {@code demands.closing-rate}: closed / (accepted − (open and not yet due)), facts §8.5. */
@Service
class DemandClosingRate extends DemandMeasure {
    DemandClosingRate(DemandFigures figures) {
        super(figures, MeasureUnit.PERCENT, DemandFigureQueries.Figure.CLOSING_RATE);
    }
}
