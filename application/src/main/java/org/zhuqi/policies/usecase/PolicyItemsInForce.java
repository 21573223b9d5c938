package org.zhuqi.policies.usecase;

import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;

/** {@code policies.items}: items of policies in force. */
@Service
class PolicyItemsInForce extends PolicyMeasure {
    PolicyItemsInForce(PolicyQueries queries) {
        super(queries, PolicyQueries.Count.ITEMS);
    }

    @Override
    public String id() {
        return "policies.items";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.ITEMS;
    }
}
