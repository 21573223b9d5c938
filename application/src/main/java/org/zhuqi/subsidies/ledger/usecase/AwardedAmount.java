package org.zhuqi.subsidies.ledger.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.ByUnit;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.usecase.MeasureOfCalls;
import org.zhuqi.programmes.usecase.ProgrammeParameter;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.subsidies.SubsidiesRight;

/** {@code subsidies.awarded-amount}: what was awarded by the end of the day. */
@Service
@Transactional(readOnly = true)
public class AwardedAmount extends MeasureOfCalls {
    private final AwardQueries queries;

    AwardedAmount(AwardQueries queries, ProgrammeParameter programmes, Clock clock) {
        super(programmes, clock, MeasureUnit.YUAN, SubsidiesRight.READ);
        this.queries = queries;
    }

    @Override
    public String id() {
        return "subsidies.awarded-amount";
    }

    @Override
    public Optional<MeasureFamily> family() {
        return Optional.of(ByUnit.adding(
                this, query -> queries.awardedByUnit(query.scope(), until(query), idOf(programme(query)))));
    }

    @Override
    protected BigDecimal total(MeasureQuery query, Instant until, @Nullable Programme programme) {
        return queries.awarded(query.scope(), until, query.unit(), idOf(programme))
                .yuan();
    }

    @Override
    protected Page<Line> lines(MeasureQuery query, Instant until, @Nullable Programme programme, PageRequest page) {
        return queries.counted(query.scope(), until, query.unit(), idOf(programme), page)
                .map(row -> new Line(
                        row.id(),
                        row.enterpriseName().zh(),
                        row.programmeTitle(),
                        "/staff/applications/" + row.application(),
                        row.unit(),
                        row.amount().yuan(),
                        row.at()));
    }
}
