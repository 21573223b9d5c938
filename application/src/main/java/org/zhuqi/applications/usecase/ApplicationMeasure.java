package org.zhuqi.applications.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.usecase.MeasureOfCalls;
import org.zhuqi.programmes.usecase.ProgrammeParameter;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/** Applications as they stood at the end of a day. */
abstract class ApplicationMeasure extends MeasureOfCalls {
    private final ApplicationQueries queries;
    private final ApplicationQueries.Count what;

    ApplicationMeasure(
            ApplicationQueries queries, ProgrammeParameter programmes, Clock clock, ApplicationQueries.Count what) {
        super(programmes, clock, MeasureUnit.APPLICATIONS, ApplicationsRight.READ);
        this.queries = queries;
        this.what = what;
    }

    /** Where staff look further. */
    protected abstract String address(ApplicationQueries.Counted counted);

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
                        address(counted),
                        counted.unit(),
                        BigDecimal.ONE,
                        counted.at()));
    }
}
