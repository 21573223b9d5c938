package org.zhuqi.enterprises.jdbc;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The room's adapters on a database, put together without Spring; the units of a small place are there. */
final class Adapters {
    final JdbcEnterprises enterprises;
    final JdbcEnterpriseFacts facts;
    final JdbcTitles titles;
    final JdbcDirectoryMemberships memberships;
    final JdbcEnterpriseChanges changes;
    final JdbcSizeClasses sizes;
    final JdbcEnterpriseQueries queries;

    Adapters(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        NamedParameterJdbcTemplate batches = new NamedParameterJdbcTemplate(dataSource);
        EnterpriseJson json = new EnterpriseJson(new JsonMapper());
        FactRows factRows = new GeneratedFactRows();
        TitleRows titleRows = new GeneratedTitleRows();
        enterprises = new JdbcEnterprises(jdbc, batches, new GeneratedEnterpriseRows(json), json);
        facts = new JdbcEnterpriseFacts(jdbc, batches, factRows);
        titles = new JdbcTitles(jdbc, batches, titleRows);
        memberships = new JdbcDirectoryMemberships(jdbc, batches);
        changes = new JdbcEnterpriseChanges(jdbc, batches);
        sizes = new JdbcSizeClasses(batches);
        queries = new JdbcEnterpriseQueries(
                jdbc,
                new GramsOfNames(jdbc, Clock.systemUTC()),
                new SampleOfNames(jdbc, Clock.systemUTC()),
                factRows,
                titleRows,
                json);
        jdbc.sql("""
                        insert into reporting_unit (id, kind, name_zh, parent, host_county, active) values
                            ('222400', 'PREFECTURE', '州', null, null, true),
                            ('222401', 'COUNTY', '延吉', '222400', null, true),
                            ('222404', 'COUNTY', '珲春', '222400', null, true),
                            ('YJGX', 'ZONE', '高新区', '222400', '222401', true)
                        on conflict do nothing
                        """).update();
    }

    /** Empties the room, past the triggers that keep history. */
    static void clear(DataSource dataSource) {
        JdbcClient.create(dataSource).sql("truncate enterprise cascade").update();
    }
}
