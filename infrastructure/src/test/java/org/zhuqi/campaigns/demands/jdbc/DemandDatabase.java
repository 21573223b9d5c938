package org.zhuqi.campaigns.demands.jdbc;

import java.time.Clock;
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
        JsonMapper json = JsonMapper.builder().build();
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return new JdbcDemands(
                jdbc, new NamedParameterJdbcTemplate(dataSource), new DemandRows(json), new KnownDemands(jdbc, json));
    }

    public static DemandMessages messages(DataSource dataSource) {
        return new JdbcDemandMessages(JdbcClient.create(dataSource));
    }

    public static DemandQueries queries(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return new JdbcDemandQueries(jdbc, new GramsOfTitles(jdbc, Clock.systemUTC()));
    }

    /** What the schedule does: puts everything that is known into the totals. */
    public static void addUp(DataSource dataSource) {
        new DemandTotals(JdbcClient.create(dataSource)).addAll();
    }

    public static DemandFigureQueries figures(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return new JdbcDemandFigureQueries(jdbc, new WordsOfMonths(jdbc));
    }
}
