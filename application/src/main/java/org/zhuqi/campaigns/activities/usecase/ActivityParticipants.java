package org.zhuqi.campaigns.activities.usecase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.activities.ActivitiesRight;
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

/** How many enterprises came to activities in a time or by the end of the day, each counted once. */
@Service
@RequiredArgsConstructor
class ActivityParticipants implements Measure {
    private final ParticipationQueries queries;
    private final ActivityParameter parameter;

    @Override
    public String id() {
        return "activities.participants";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.ENTERPRISES;
    }

    @Override
    public List<Parameter> parameters() {
        return parameter.parameters();
    }

    @Override
    public Right right() {
        return ActivitiesRight.READ_INTERNAL;
    }

    /** How many came is told after every activity. */
    @Override
    public boolean open() {
        return true;
    }

    @Override
    public boolean roughly() {
        return true;
    }

    @Override
    public Optional<MeasureFamily> family() {
        return Optional.of(ByUnit.counting(this, query -> queries.countCameByUnit(query.scope(), parameter.of(query))));
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return MeasureValue.of(queries.countCame(query.scope(), parameter.of(query)));
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return queries.came(query.scope(), parameter.of(query), page)
                .map(came -> new MeasureRecord(
                        came.enterprise().toString(),
                        new LocalText(came.nameZh(), came.nameKo(), null),
                        "/staff/enterprises/" + came.enterprise(),
                        came.unit(),
                        BigDecimal.ONE,
                        came.first()));
    }
}
