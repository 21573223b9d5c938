package org.zhuqi.campaigns.demands.jdbc;

import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.campaigns.demands.DemandMessages;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import tools.jackson.databind.json.JsonMapper;

/** Demands in a test's database, for tests of other packages. */
public final class DemandDatabase {
    private DemandDatabase() {}

    public static Demands demands(DataSource dataSource) {
        return new JdbcDemands(
                JdbcClient.create(dataSource),
                new NamedParameterJdbcTemplate(dataSource),
                new DemandRows(JsonMapper.builder().build()));
    }

    public static DemandMessages messages(DataSource dataSource) {
        return new JdbcDemandMessages(JdbcClient.create(dataSource));
    }

    public static DemandQueries queries(DataSource dataSource) {
        return new JdbcDemandQueries(JdbcClient.create(dataSource));
    }

    public static DemandFigureQueries figures(DataSource dataSource) {
        return new JdbcDemandFigureQueries(JdbcClient.create(dataSource));
    }
}
