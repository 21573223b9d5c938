package org.zhuqi.enterprises.usecase;

import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhuqi.measures.ByUnit;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureQuery;

/** How many enterprises are in the above-scale directory in the month of the day asked for. */
@Service
class EnterprisesAboveScale extends EnterpriseMeasure {
    private final EnterpriseQueries queries;

    EnterprisesAboveScale(EnterpriseQueries queries) {
        super(queries);
        this.queries = queries;
    }

    @Override
    public String id() {
        return "enterprises.above-scale";
    }

    @Override
    public Optional<MeasureFamily> family() {
        return Optional.of(ByUnit.counting(this, query -> queries.countByUnit(query.scope(), counted(query))));
    }

    @Override
    EnterpriseQueries.Count counted(MeasureQuery query) {
        return new EnterpriseQueries.Count.AboveScale(YearMonth.from(query.asOf()));
    }
}
