package org.zhuqi.projects;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.shared.EnterpriseId;

/** Two counties, and enterprises as a test wants them. */
public final class ProjectDatabase {
    private final JdbcClient jdbc;
    private int enterprises;

    public ProjectDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql(
                        "truncate project_problem_entry, project_problem, monthly_report, year_plan, project_move, project_owner, project, enterprise, reporting_unit"
                                + " cascade")
                .update();
        jdbc.sql("""
                insert into reporting_unit (id, kind, name_zh, parent, host_county, active) values
                    ('222400', 'PREFECTURE', '州', null, null, true),
                    ('222401', 'COUNTY', '延吉', '222400', null, true),
                    ('222404', 'COUNTY', '珲春', '222400', null, true)
                """).update();
    }

    public EnterpriseId enterprise() {
        UUID id = new UUID(1, ++enterprises);
        jdbc.sql("""
                insert into enterprise (id, credit_code, name_zh, former_names, unit_id, industry, contacts, shareholders,
                    recorded_on, demonstration, version, search_names)
                values (?, null, ?, '[]', '222401', 'C1373', '[]', '[]', date '2024-01-02', true, 0, '')
                """).params(id, "示范企业" + enterprises).update();
        return new EnterpriseId(id);
    }
}
