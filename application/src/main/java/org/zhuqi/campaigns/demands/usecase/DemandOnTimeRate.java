package org.zhuqi.campaigns.demands.usecase;

import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;

/** {@code demands.on-time-rate}: resolved within the limit, of those closed. */
@Service
class DemandOnTimeRate extends DemandMeasure {
    DemandOnTimeRate(DemandFigures figures) {
        super(figures, MeasureUnit.PERCENT, DemandFigureQueries.Figure.ON_TIME_RATE);
    }
}
