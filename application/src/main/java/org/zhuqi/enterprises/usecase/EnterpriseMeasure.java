package org.zhuqi.enterprises.usecase;

import java.util.List;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Right;

/** How many enterprises of some kind there are; whoever may read the registry may ask, and so may the public. */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
abstract class EnterpriseMeasure implements Measure {
    private final EnterpriseQueries queries;

    /** What is counted. */
    abstract EnterpriseQueries.Count counted(MeasureQuery query);

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.ENTERPRISES;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Right right() {
        return EnterpriseRight.READ;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return MeasureValue.of(queries.count(query.scope(), counted(query), query.unit()));
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return queries.counted(query.scope(), counted(query), query.unit(), page)
                .map(CountedEnterprises::record);
    }
}
