package org.zhuqi.shared.jdbc;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;

/** Rows of {@code unit_id} and {@code counted}: what there is of each unit. */
public final class ByUnitRows {
    private ByUnitRows() {}

    public static Map<ReportingUnitId, Long> counts(JdbcClient.StatementSpec rows) {
        Map<ReportingUnitId, Long> counts = new HashMap<>();
        rows.query(row -> {
            counts.put(new ReportingUnitId(row.getString("unit_id")), row.getLong("counted"));
        });
        return counts;
    }

    public static Map<ReportingUnitId, Money> sums(JdbcClient.StatementSpec rows) {
        Map<ReportingUnitId, Money> sums = new HashMap<>();
        rows.query(row -> {
            BigDecimal yuan = row.getBigDecimal("counted");
            if (yuan != null) {
                sums.put(new ReportingUnitId(row.getString("unit_id")), new Money(yuan));
            }
        });
        return sums;
    }
}
