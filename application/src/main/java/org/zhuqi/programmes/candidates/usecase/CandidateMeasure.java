package org.zhuqi.programmes.candidates.usecase;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureUnit;
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
    protected long count(MeasureQuery query, Instant until, @Nullable String programme) {
        return queries.count(query.scope(), what, until, query.unit(), programme);
    }

    @Override
    protected Page<Line> lines(MeasureQuery query, Instant until, @Nullable String programme, PageRequest page) {
        return queries.counted(query.scope(), what, until, query.unit(), programme, page)
                .map(counted -> new Line(
                        counted.id(),
                        counted.enterpriseName(),
                        counted.title(),
                        "/staff/candidates/" + counted.id(),
                        counted.unit(),
                        counted.at()));
    }
}
