package org.zhuqi.programmes.candidates.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.candidates.CandidatesRight;
import org.zhuqi.programmes.usecase.MeasureOfCalls;
import org.zhuqi.programmes.usecase.ProgrammeParameter;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/** Candidates by the end of the day; one enterprise may be one of several calls. */
abstract class CandidateMeasure extends MeasureOfCalls {
    private final CandidateQueries queries;
    private final CandidateQueries.Count what;

    CandidateMeasure(
            CandidateQueries queries, ProgrammeParameter programmes, Clock clock, CandidateQueries.Count what) {
        super(programmes, clock, MeasureUnit.ENTERPRISES, CandidatesRight.READ);
        this.queries = queries;
        this.what = what;
    }

    @Override
    protected BigDecimal total(MeasureQuery query, Instant until, @Nullable Programme programme) {
        return BigDecimal.valueOf(queries.count(query.scope(), what, until, query.unit(), codeOf(programme)));
    }

    @Override
    protected Page<Line> lines(MeasureQuery query, Instant until, @Nullable Programme programme, PageRequest page) {
        return queries.counted(query.scope(), what, until, query.unit(), codeOf(programme), page)
                .map(counted -> new Line(
                        counted.id(),
                        counted.enterpriseName(),
                        counted.title(),
                        "/staff/candidates/" + counted.id(),
                        counted.unit(),
                        BigDecimal.ONE,
                        counted.at()));
    }
}
