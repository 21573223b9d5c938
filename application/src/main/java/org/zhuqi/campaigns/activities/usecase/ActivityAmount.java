package org.zhuqi.campaigns.activities.usecase;

import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
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

/** One of the three amounts that come of activities; they are told apart and never added up. */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
abstract class ActivityAmount implements Measure {
    private final ResultQueries queries;
    private final ActivityParameter parameter;
    private final String id;
    private final ResultQueries.Amount amount;

    @Override
    public String id() {
        return id;
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.YUAN;
    }

    @Override
    public List<Parameter> parameters() {
        return parameter.parameters();
    }

    @Override
    public Right right() {
        return ActivitiesRight.READ_INTERNAL;
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public Optional<MeasureFamily> family() {
        return Optional.of(ByUnit.adding(this, query -> queries.sumByUnit(query.scope(), parameter.of(query), amount)));
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return MeasureValue.of(
                queries.sum(query.scope(), parameter.of(query), amount).yuan());
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return queries.counted(query.scope(), parameter.of(query), amount, page)
                .map(counted -> new MeasureRecord(
                        counted.line().id().toString(),
                        new LocalText(
                                counted.line().nameZh() + " · " + counted.line().counterpart(),
                                counted.line().nameKo() == null
                                        ? null
                                        : counted.line().nameKo() + " · "
                                                + counted.line().counterpart(),
                                null),
                        "/staff/activities/" + counted.line().activity() + "#results",
                        counted.line().unit(),
                        counted.money().yuan(),
                        counted.line().on()));
    }
}
