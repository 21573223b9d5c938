package org.zhuqi.enterprises.jdbc;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.jdbc.CommonGrams;

/** Those of the names of enterprises. */
@Component
class GramsOfNames extends CommonGrams {
    GramsOfNames(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "enterprise", "search_grams");
    }
}
