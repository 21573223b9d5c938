package org.zhuqi.campaigns.demands.usecase;

import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;

/** {@code demands.on-time-rate}: resolved within the limit, of those closed. */
@Service
class DemandOnTimeRate extends DemandMeasure {
    DemandOnTimeRate(DemandFigures figures) {
        super(figures, "demands.on-time-rate", MeasureUnit.PERCENT, DemandQueries.Figure.ON_TIME_RATE);
    }
}
