package org.zhuqi.enterprises.registrations.jdbc;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.enterprises.registrations.Registrations;
import org.zhuqi.enterprises.registrations.RegistrationsContract;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcRegistrationsTest extends RegistrationsContract {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    private final JdbcClient jdbc = DATABASE.jdbc();

    @Override
    protected Registrations empty() {
        jdbc.sql("truncate registration, account, reporting_unit cascade").update();
        jdbc.sql("insert into reporting_unit (id, kind, name_zh, active) values ('100001', 'PREFECTURE', '某州', true)")
                .update();
        return new JdbcRegistrations(jdbc);
    }

    @Override
    protected UserId somebody() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into account (id, kind, username, name_zh, status, password_hash, earlier_hashes,
                    password_changed_at, must_change, password_ages, failures, language, version)
                values (?, 'ENTERPRISE', ?, '人', 'PENDING', '-', '', now(), false, true, 0, 'ZH', 0)
                """).param(id).param("u" + id.toString().substring(0, 20)).update();
        return new UserId(id);
    }

    @Override
    protected ReportingUnitId unit() {
        return new ReportingUnitId("100001");
    }
}
