package org.zhuqi.campaigns.demands.usecase;

import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Right;

/** A figure of {@link DemandFigures} as a measure. */
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
abstract class DemandMeasure implements Measure {
    private final DemandFigures figures;
    private final MeasureUnit unit;
    private final DemandFigureQueries.Figure figure;

    @Override
    public String id() {
        return figure.measure();
    }

    @Override
    public MeasureUnit unit() {
        return unit;
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
    public Optional<MeasureFamily> family() {
        return Optional.of(figures);
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return figures.value(query, figure);
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return figures.records(query, figure, page);
    }
}
