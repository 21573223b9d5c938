package org.zhuqi.applications.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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

/** {@code applications.submitted}: applications handed in by the end of the day and not withdrawn by then. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class SubmittedApplications implements Measure {
    private final ApplicationQueries queries;
    private final ProgrammeParameter programmes;
    private final Clock clock;

    @Override
    public String id() {
        return "applications.submitted";
    }

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
        return MeasureValue.of(queries.countSubmitted(query.scope(), until(query), query.unit(), programme(query)));
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return queries.counted(query.scope(), until(query), query.unit(), programme(query), page)
                .map(this::record);
    }

    private MeasureRecord record(ApplicationQueries.Counted counted) {
        return new MeasureRecord(
                counted.id().toString(),
                LocalText.ofZh(
                        counted.enterpriseName() + " · " + counted.title().zh()),
                "/staff/applications/" + counted.id(),
                counted.unit(),
                BigDecimal.ONE,
                counted.submittedAt().atZone(clock.getZone()).toLocalDate());
    }

    private @Nullable String programme(MeasureQuery query) {
        return programmes.of(query).map(Programme::code).orElse(null);
    }

    private Instant until(MeasureQuery query) {
        return query.asOf().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
