package org.zhuqi.enterprises.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
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

/** How many enterprises are on record. */
@Service
@RequiredArgsConstructor
class EnterprisesTotal implements Measure {
    private final EnterpriseQueries queries;

    @Override
    public String id() {
        return "enterprises.total";
    }

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

    private static EnterpriseQueries.Count counted(MeasureQuery query) {
        return new EnterpriseQueries.Count.OnRecord(query.asOf());
    }
}
