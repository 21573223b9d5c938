package org.zhuqi.subsidies.payments.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.subsidies.payments.Payments;
import tools.jackson.databind.json.JsonMapper;

/** Payments in a test's database. */
public final class PaymentDatabase {
    private PaymentDatabase() {}

    public static Payments payments(JdbcClient jdbc) {
        return new JdbcPayments(jdbc, new PaymentRows(JsonMapper.builder().build()));
    }
}
