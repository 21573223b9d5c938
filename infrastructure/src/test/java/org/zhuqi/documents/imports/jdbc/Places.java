package org.zhuqi.documents.imports.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The units of a small place. */
final class Places {
    private Places() {}

    static void units(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into reporting_unit (id, kind, name_zh, parent, host_county, active) values
                            ('222400', 'PREFECTURE', '州', null, null, true),
                            ('222401', 'COUNTY', '延吉', '222400', null, true),
                            ('222404', 'COUNTY', '珲春', '222400', null, true)
                        on conflict do nothing
                        """).update();
    }
}
