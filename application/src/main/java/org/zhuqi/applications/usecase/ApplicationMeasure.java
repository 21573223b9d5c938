package org.zhuqi.applications.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.usecase.ProgrammeParameter;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Right;

/** Applications as they stood at the end of a day, of all calls or of one. */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
abstract class ApplicationMeasure implements Measure {
    private final ApplicationQueries queries;
    private final ProgrammeParameter programmes;
    private final Clock clock;
    private final ApplicationQueries.Count what;

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.APPLICATIONS;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(programmes.optional());
    }

    @Override
    public Right right() {
        return ApplicationsRight.READ;
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return MeasureValue.of(queries.count(query.scope(), what, until(query), query.unit(), programme(query)));
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return queries.counted(query.scope(), what, until(query), query.unit(), programme(query), page)
                .map(this::record);
    }

    /** Where staff look further. */
    protected abstract String address(ApplicationQueries.Counted counted);

    private MeasureRecord record(ApplicationQueries.Counted counted) {
        return new MeasureRecord(
                counted.id().toString(),
                LocalText.ofZh(
                        counted.enterpriseName() + " · " + counted.title().zh()),
                address(counted),
                counted.unit(),
                BigDecimal.ONE,
                counted.at().atZone(clock.getZone()).toLocalDate());
    }

    private @Nullable String programme(MeasureQuery query) {
        return programmes.of(query).map(Programme::code).orElse(null);
    }

    private Instant until(MeasureQuery query) {
        return query.asOf().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
