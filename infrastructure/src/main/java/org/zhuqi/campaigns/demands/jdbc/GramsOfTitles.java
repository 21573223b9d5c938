package org.zhuqi.campaigns.demands.jdbc;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.jdbc.CommonGrams;

/** Those of the titles of demands. */
@Component
class GramsOfTitles extends CommonGrams {
    GramsOfTitles(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "demand_by_words", "grams");
    }
}
