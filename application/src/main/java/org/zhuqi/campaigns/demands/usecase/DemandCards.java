package org.zhuqi.campaigns.demands.usecase;

import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;

/** {@code demands.cards}: cards of supervision that stood at the end of the day. */
@Service
class DemandCards extends DemandMeasure {
    DemandCards(DemandFigures figures) {
        super(figures, MeasureUnit.CARDS, DemandFigureQueries.Figure.CARDS);
    }
}
