package org.zhuqi.enterprises.usecase;

import java.math.BigDecimal;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.shared.LocalText;

/** Shows a counted enterprise as a record behind a figure. */
final class CountedEnterprises {
    private CountedEnterprises() {}

    static MeasureRecord record(EnterpriseQueries.Counted counted) {
        return new MeasureRecord(
                counted.id().toString(),
                new LocalText(counted.nameZh(), counted.nameKo(), null),
                "/staff/enterprises/" + counted.id(),
                counted.unit(),
                BigDecimal.ONE,
                counted.since());
    }
}
