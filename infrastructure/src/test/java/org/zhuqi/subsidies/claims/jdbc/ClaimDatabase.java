package org.zhuqi.subsidies.claims.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.subsidies.claims.Claims;
import tools.jackson.databind.json.JsonMapper;

/** Claims in a test's database. */
public final class ClaimDatabase {
    private ClaimDatabase() {}

    public static Claims claims(JdbcClient jdbc) {
        return new JdbcClaims(jdbc, new ClaimRows(jdbc, JsonMapper.builder().build()));
    }
}
