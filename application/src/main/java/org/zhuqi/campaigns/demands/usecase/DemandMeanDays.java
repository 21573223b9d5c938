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

/** {@code demands.mean-days}: working days from raising to the answer, on average. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class DemandMeanDays implements Measure {
    private final DemandFigures figures;

    @Override
    public String id() {
        return "demands.mean-days";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.WORKING_DAYS;
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
        return figures.value(query, DemandQueries.Figure.MEAN_DAYS);
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return figures.records(query, DemandQueries.Figure.MEAN_DAYS, page);
    }
}
