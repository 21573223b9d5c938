package org.zhuqi.campaigns.demands.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Right;

/** {@code demands.cards}: cards of supervision that stood at the end of the day. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class DemandCards implements Measure {
    private final DemandFigures figures;

    @Override
    public String id() {
        return "demands.cards";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.CARDS;
    }

    @Override
    public List<Parameter> parameters() {
        return figures.parameters();
    }

    @Override
    public Right right() {
        return DemandsRight.READ;
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return figures.value(query, DemandQueries.Figure.CARDS);
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return figures.records(query, DemandQueries.Figure.CARDS, page);
    }
}
