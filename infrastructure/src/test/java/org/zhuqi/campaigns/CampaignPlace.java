package org.zhuqi.campaigns;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.UserId;

/** A prefecture with two counties, and whatever a test puts into it. */
public final class CampaignPlace {
    private final JdbcClient jdbc;
    private int people;

    public CampaignPlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("truncate visit, assignment, campaign, enterprise, account, reporting_unit cascade")
                .update();
        jdbc.sql("""
                insert into reporting_unit (id, kind, name_zh, parent, host_county, active) values
                    ('222400', 'PREFECTURE', '州', null, null, true),
                    ('222401', 'COUNTY', '延吉', '222400', null, true),
                    ('222404', 'COUNTY', '珲春', '222400', null, true)
                """).update();
    }

    public UserId officer(String unit) {
        UUID id = new UUID(2, ++people);
        jdbc.sql("""
                insert into account (id, kind, username, name_zh, role, unit_id, status, password_hash, earlier_hashes,
                    password_changed_at, must_change, password_ages, failures, language, version)
                values (?, 'STAFF', ?, ?, 'UNIT_OFFICER', ?, 'ACTIVE', '-', '', now(), false, true, 0, 'ZH', 0)
                """).params(id, "officer-" + people, "专员" + people, unit).update();
        return new UserId(id);
    }

    /** In the directory since May 2024 when above scale. */
    public EnterpriseId enterprise(int number, String unit, String industry, boolean aboveScale) {
        UUID id = new UUID(1, number);
        jdbc.sql("""
                insert into enterprise (id, credit_code, name_zh, former_names, unit_id, industry, contacts, shareholders,
                    recorded_on, demonstration, version, search_names)
                values (?, null, ?, '[]', ?, ?, '[]', '[]', date '2024-01-02', true, 0, '')
                """).params(id, "示范企业" + number, unit, industry).update();
        if (aboveScale) {
            jdbc.sql("insert into directory_membership (id, enterprise_id, entered) values (?, ?, date '2024-05-01')")
                    .params(UUID.randomUUID(), id)
                    .update();
        }
        return new EnterpriseId(id);
    }

    public void assigned(EnterpriseId enterprise, String unit, UserId officer, LocalDate from) {
        jdbc.sql("""
                insert into assignment (id, enterprise_id, unit_id, officer, from_day, open_matters, version)
                values (?, ?, ?, ?, ?, '{}', 0)
                """)
                .params(UUID.randomUUID(), enterprise.value(), unit, officer.value(), from)
                .update();
    }

    public void visited(EnterpriseId enterprise, String unit, UserId officer, LocalDate day) {
        jdbc.sql("""
                insert into visit (id, key, enterprise_id, unit_id, visitor, visitor_role, day, status, place, met, topics,
                    words, recorded_at, version)
                values (gen_random_uuid(), gen_random_uuid(), ?, ?, ?, 'OFFICER', ?, 'MADE', '', '', '{POLICY}', '',
                    now(), 0)
                """).params(enterprise.value(), unit, officer.value(), day).update();
    }
}
