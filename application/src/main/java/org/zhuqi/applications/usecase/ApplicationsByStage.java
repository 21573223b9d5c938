package org.zhuqi.applications.usecase;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.programmes.usecase.ProgrammeParameter;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Right;

/** {@code applications.by-stage}: applications that stood at a stage, or at any, at the end of the day. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class ApplicationsByStage implements Measure {
    private final StageFigures figures;
    private final ProgrammeParameter programmes;

    @Override
    public String id() {
        return StageFigures.BY_STAGE;
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.APPLICATIONS;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(programmes.optional(), Parameter.optional(StageFigures.STAGE, StageFigures.kinds()));
    }

    @Override
    public Right right() {
        return ReviewsRight.READ;
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
        return figures.standing(query);
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return figures.stood(query, page);
    }
}
