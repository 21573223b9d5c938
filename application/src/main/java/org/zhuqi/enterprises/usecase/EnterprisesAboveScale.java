package org.zhuqi.enterprises.usecase;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.measures.ByUnit;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Right;

/** How many enterprises are in the above-scale directory in the month of the day asked for. */
@Service
@RequiredArgsConstructor
class EnterprisesAboveScale implements Measure {
    private final EnterpriseQueries queries;

    @Override
    public String id() {
        return "enterprises.above-scale";
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
    public Optional<MeasureFamily> family() {
        return Optional.of(ByUnit.counting(this, query -> queries.countByUnit(query.scope(), counted(query))));
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
        return new EnterpriseQueries.Count.AboveScale(YearMonth.from(query.asOf()));
    }
}
