package org.zhuqi.subsidies.performance.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.subsidies.performance.Performances;
import tools.jackson.databind.json.JsonMapper;

/** Performances in a test's database. */
public final class PerformanceDatabase {
    private PerformanceDatabase() {}

    public static Performances performances(JdbcClient jdbc) {
        return new JdbcPerformances(jdbc, JsonMapper.builder().build());
    }
}
