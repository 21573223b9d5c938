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
import org.zhuqi.measures.Span;
import org.zhuqi.programmes.usecase.ProgrammeParameter;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Right;

/**
 * {@code applications.days-in-stage}: how many working days applications that left a stage by the end of the day had been
 * there, on average; the time in which an enterprise mended is not the bureau's. Unknown while none has left it.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class DaysInStage implements Measure {
    private final StageFigures figures;
    private final ProgrammeParameter programmes;

    @Override
    public String id() {
        return StageFigures.DAYS_IN_STAGE;
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.WORKING_DAYS;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.required(StageFigures.STAGE, StageFigures.kinds()),
                programmes.optional(),
                Parameter.optional(Span.FROM));
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
        return figures.days(query);
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return figures.passed(query, page);
    }
}
