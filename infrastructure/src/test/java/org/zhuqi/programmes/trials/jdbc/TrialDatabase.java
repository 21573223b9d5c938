package org.zhuqi.programmes.trials.jdbc;

import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.jdbc.ProgrammeDatabase;
import org.zhuqi.programmes.trials.DryRuns;
import org.zhuqi.programmes.trials.TrialFixture;
import org.zhuqi.programmes.trials.usecase.TrialQueries;

/** The room in a test's database: two calls, and enterprises 1 … of Yanji and Hunchun. */
public final class TrialDatabase {
    public final JdbcClient jdbc;
    public final Programmes programmes;
    public final DryRuns runs;
    final TrialQueries queries;

    public TrialDatabase(DataSource dataSource, int enterprises) {
        jdbc = JdbcClient.create(dataSource);
        programmes = ProgrammeDatabase.programmes(dataSource);
        runs = new JdbcDryRuns(
                jdbc, new NamedParameterJdbcTemplate(dataSource), new TrialJson(), ProgrammeDatabase.ruleCodec());
        queries = new JdbcTrialQueries(jdbc);
        jdbc.sql("truncate programme, enterprise, dry_run cascade").update();
        jdbc.sql("""
                insert into reporting_unit (id, kind, name_zh, parent, host_county, active) values
                    ('222400', 'PREFECTURE', '州', null, null, true),
                    ('222401', 'COUNTY', '延吉', '222400', null, true),
                    ('222404', 'COUNTY', '珲春', '222400', null, true)
                on conflict do nothing
                """).update();
        for (int number = 1; number <= enterprises; number++) {
            jdbc.sql("""
                    insert into enterprise (id, credit_code, name_zh, former_names, unit_id, contacts, shareholders,
                        recorded_on, demonstration, version, search_names)
                    values (?, null, ?, '[]', ?, '[]', '[]', '2024-01-02', true, 0, '')
                    """)
                    .params(
                            TrialFixture.enterprise(number).value(),
                            "企业" + number,
                            number % 2 == 1 ? "222401" : "222404")
                    .update();
        }
        programmes.add(TrialFixture.programme(1, "TRY"));
        programmes.add(TrialFixture.programme(2, "OTHER"));
    }
}
