package org.zhuqi.enterprises.usecase;

import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureQuery;

/** How many enterprises are on record. */
@Service
class EnterprisesTotal extends EnterpriseMeasure {
    EnterprisesTotal(EnterpriseQueries queries) {
        super(queries);
    }

    @Override
    public String id() {
        return "enterprises.total";
    }

    @Override
    EnterpriseQueries.Count counted(MeasureQuery query) {
        return new EnterpriseQueries.Count.OnRecord(query.asOf());
    }
}
