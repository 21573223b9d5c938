package org.zhuqi.campaigns.visits.usecase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.usecase.CampaignParameter;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.measures.ByUnit;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.measures.Span;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Right;

/** How many visits were made by the end of the day; in a campaign, on its days. */
@Service
@RequiredArgsConstructor
class VisitsMade implements Measure {
    private final VisitQueries queries;
    private final CampaignParameter campaign;

    @Override
    public String id() {
        return "visits.made";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.VISITS;
    }

    @Override
    public Right right() {
        return VisitsRight.READ;
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(campaign.optional(), Parameter.optional(Span.FROM));
    }

    @Override
    public Optional<MeasureFamily> family() {
        return Optional.of(
                ByUnit.counting(this, query -> queries.countMadeByUnit(query.scope(), from(query), to(query))));
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return MeasureValue.of(queries.countMade(query.scope(), query.unit(), from(query), to(query)));
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return queries.made(query.scope(), query.unit(), from(query), to(query), page)
                .map(visit -> new MeasureRecord(
                        visit.id().toString(),
                        new LocalText(visit.nameZh(), visit.nameKo(), null),
                        "/staff/visits/" + visit.id(),
                        visit.unit(),
                        BigDecimal.ONE,
                        visit.day()));
    }

    /** The later one of the two where a campaign and a day are asked for. */
    private @Nullable LocalDate from(MeasureQuery query) {
        LocalDate asked = Span.from(query);
        return campaign.of(query)
                .map(Campaign::term)
                .map(term -> term.from())
                .filter(begins -> asked == null || begins.isAfter(asked))
                .orElse(asked);
    }

    private LocalDate to(MeasureQuery query) {
        return campaign.of(query)
                .map(Campaign::term)
                .map(term -> term.to())
                .filter(end -> end.isBefore(query.asOf()))
                .orElse(query.asOf());
    }
}
