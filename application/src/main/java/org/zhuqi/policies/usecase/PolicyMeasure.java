package org.zhuqi.policies.usecase;

import java.math.BigDecimal;
import java.util.List;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Right;

/** What of the library is in force at the end of the day; the library is public, and so are its figures. */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
abstract class PolicyMeasure implements Measure {
    private final PolicyQueries queries;
    private final PolicyQueries.Count what;

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Right right() {
        return PoliciesRight.OPEN;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return MeasureValue.of(queries.count(query.scope(), what, query.unit(), query.asOf()));
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return queries.counted(query.scope(), what, query.unit(), query.asOf(), page)
                .map(counted -> new MeasureRecord(
                        counted.id(),
                        counted.name(),
                        "/policies/" + counted.policy(),
                        counted.keeper(),
                        BigDecimal.ONE,
                        counted.from()));
    }

    @Override
    public abstract MeasureUnit unit();
}
