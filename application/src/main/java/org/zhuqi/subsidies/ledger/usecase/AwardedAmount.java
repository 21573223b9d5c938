package org.zhuqi.subsidies.ledger.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.ByUnit;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.usecase.ProgrammeParameter;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Right;
import org.zhuqi.subsidies.SubsidiesRight;

/** {@code subsidies.awarded-amount}: what was awarded by the end of the day. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class AwardedAmount implements Measure {
    private final AwardQueries queries;
    private final ProgrammeParameter programmes;
    private final Clock clock;

    @Override
    public String id() {
        return "subsidies.awarded-amount";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.YUAN;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(programmes.optional());
    }

    @Override
    public Right right() {
        return SubsidiesRight.READ;
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public Optional<MeasureFamily> family() {
        return Optional.of(
                ByUnit.adding(this, query -> queries.awardedByUnit(query.scope(), until(query), programme(query))));
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return MeasureValue.of(queries.awarded(query.scope(), until(query), query.unit(), programme(query))
                .yuan());
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return queries.counted(query.scope(), until(query), query.unit(), programme(query), page)
                .map(row -> new MeasureRecord(
                        row.id().toString(),
                        LocalText.ofZh(row.enterpriseName().zh() + " · "
                                + row.programmeTitle().zh()),
                        "/staff/applications/" + row.application(),
                        row.unit(),
                        row.amount().yuan(),
                        row.at().atZone(clock.getZone()).toLocalDate()));
    }

    private @Nullable ProgrammeId programme(MeasureQuery query) {
        return programmes.of(query).map(Programme::id).orElse(null);
    }

    private Instant until(MeasureQuery query) {
        return query.asOf().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
