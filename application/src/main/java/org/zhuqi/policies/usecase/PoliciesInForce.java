package org.zhuqi.policies.usecase;

import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;

/** {@code policies.in-force}. */
@Service
class PoliciesInForce extends PolicyMeasure {
    PoliciesInForce(PolicyQueries queries) {
        super(queries, PolicyQueries.Count.POLICIES);
    }

    @Override
    public String id() {
        return "policies.in-force";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.POLICIES;
    }
}
