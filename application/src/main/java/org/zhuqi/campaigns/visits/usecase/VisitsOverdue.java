package org.zhuqi.campaigns.visits.usecase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.visits.VisitFrequency;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.measures.ByUnit;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Right;

/** How many visits that assignments demand are overdue at the end of the day. */
@Service
@RequiredArgsConstructor
class VisitsOverdue implements Measure {
    private final VisitQueries queries;
    private final VisitFrequency frequency;

    @Override
    public String id() {
        return "visits.overdue";
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
        return List.of();
    }

    @Override
    public Optional<MeasureFamily> family() {
        return Optional.of(
                ByUnit.counting(this, query -> queries.countOverdueByUnit(query.scope(), frequency, query.asOf())));
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return MeasureValue.of(queries.countOverdue(query.scope(), query.unit(), frequency, query.asOf()));
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return queries.due(
                        query.scope(),
                        new VisitQueries.DueFilter(
                                query.unit(), null, query.asOf().minusDays(1)),
                        frequency,
                        query.asOf(),
                        page)
                .map(due -> new MeasureRecord(
                        due.enterprise() + "/" + due.as(),
                        new LocalText(due.nameZh(), due.nameKo(), null),
                        "/staff/enterprises/" + due.enterprise(),
                        due.unit(),
                        BigDecimal.ONE,
                        due.due()));
    }
}
