package org.zhuqi.attack;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Proposals, payment batches and accounts: of the bureau alone, whoever they are about. */
final class MoneyPrey extends Prey {
    @Override
    Map<String, Reach> reach() {
        return Map.of(
                "claims", new Reach(PARTIES, BUREAU),
                "award-changes", new Reach(PARTIES, BUREAU),
                "recoveries", new Reach(PARTIES, BUREAU),
                "grants", new Reach(BUREAU, BUREAU),
                "proposals", new Reach(BUREAU, BUREAU),
                "payment-batches", new Reach(BUREAU, BUREAU),
                "payee-accounts", new Reach(BUREAU, BUREAU));
    }

    @Override
    Map<String, Set<String>> lists() {
        return Map.of(
                "/api/v1/claims",
                PARTIES,
                "/api/v1/award-changes",
                PARTIES,
                "/api/v1/performances",
                PARTIES,
                "/api/v1/recoveries",
                PARTIES,
                "/api/v1/grants",
                BUREAU,
                "/api/v1/grants/years",
                BUREAU);
    }

    @Override
    Map<String, Sides> records(Besieged program) {
        return Map.of(
                "grants",
                Sides.both(insert(program, """
                        insert into won_grant (id, document, level, amount, purpose, won_on, direct, other, by_user, by_name, at,
                            version)
                        values (:id::uuid, :programme, 'PROVINCIAL', 1, '某用途', '2024-08-26', 0, 0, :id::uuid, '某某', '2024-08-26',
                            0)""")),
                "award-changes",
                new Sides(change(program, OWNER), change(program, STRANGER)),
                "claims",
                new Sides(claim(program, OWNER), claim(program, STRANGER)),
                "recoveries",
                new Sides(recovery(program, OWNER), recovery(program, STRANGER)),
                "proposals",
                Sides.both(insert(program, """
                        insert into proposal (id, programme_id, programme_title, mode, parameters, lines, supported, asked,
                            proposed, by_user, by_name, at, version)
                        values (:id::uuid, :programme::uuid, '{"zh": "某项目"}', 'FORMULA', '{}', 0, 0, 0, 0, :id::uuid, '某某',
                            '2024-08-26', 0)""")),
                "payment-batches",
                Sides.both(insert(program, """
                        insert into payment_batch (id, programme_id, programme_title, by_user, by_name, at)
                        values (:id::uuid, :programme::uuid, '{"zh": "某项目"}', :id::uuid, '某某', '2024-08-26')""")),
                "payee-accounts",
                new Sides(payeeAccount(program, OWNER), payeeAccount(program, STRANGER)));
    }

    private static String insert(Besieged program, String sql) {
        String id = UUID.randomUUID().toString();
        program.jdbc
                .sql(sql)
                .param("id", id)
                .param("programme", program.programme())
                .update();
        return id;
    }

    private static String recovery(Besieged program, String user) {
        String id = UUID.randomUUID().toString();
        program.jdbc
                .sql("""
                insert into recovery (id, programme_id, programme_title, application_id, enterprise_id, unit_id,
                    enterprise_name, reason, document, evidence, principal, interest, received, written_off, by_user, by_name,
                    at, version)
                select :id::uuid, :programme::uuid, '{"zh": "某项目"}', :id::uuid, e.id, e.unit_id, '{"zh": "某企业"}', '虚假材料',
                    '某号', '核查记录', 1, 0, 0, 0, :id::uuid, '某某', '2024-08-26', 0
                from enterprise e where e.id = :enterprise::uuid""")
                .param("id", id)
                .param("programme", program.programme())
                .param("enterprise", enterprise(program, user))
                .update();
        return id;
    }

    private static String claim(Besieged program, String user) {
        String id = UUID.randomUUID().toString();
        program.jdbc
                .sql("""
                insert into claim (id, programme_id, programme_title, application_id, enterprise_id, unit_id, enterprise_name,
                    state, lines, claimed, accepted, by_user, by_name, at, filed_at, version)
                select :id::uuid, :programme::uuid, '{"zh": "某项目"}', :id::uuid, e.id, e.unit_id, '{"zh": "某企业"}', 'FILED',
                    0, 0, 0, :id::uuid, '某某', '2024-08-26', '2024-08-26', 0
                from enterprise e where e.id = :enterprise::uuid""")
                .param("id", id)
                .param("programme", program.programme())
                .param("enterprise", enterprise(program, user))
                .update();
        return id;
    }

    private static String change(Besieged program, String user) {
        String id = UUID.randomUUID().toString();
        program.jdbc
                .sql("""
                insert into award_change (id, programme_id, programme_title, application_id, enterprise_id, unit_id,
                    enterprise_name, kind, on_version, amount, reason, attachment_id, state, by_user, by_name, at, version)
                select :id::uuid, :programme::uuid, '{"zh": "某项目"}', :id::uuid, e.id, e.unit_id, '{"zh": "某企业"}', 'CHANGE',
                    1, 1, '设备降价', :id::uuid, 'FILED', :id::uuid, '某某', '2024-08-26', 0
                from enterprise e where e.id = :enterprise::uuid""")
                .param("id", id)
                .param("programme", program.programme())
                .param("enterprise", enterprise(program, user))
                .update();
        return id;
    }

    private static String payeeAccount(Besieged program, String user) {
        String id = UUID.randomUUID().toString();
        program.jdbc
                .sql("""
                insert into payee_account (id, enterprise_id, holder, bank, number, by_user, by_name, at, version)
                values (:id::uuid, :enterprise::uuid, '某企业', '某银行', '12345678', :id::uuid, '某某', '2024-08-26', 0)""")
                .param("id", id)
                .param("enterprise", enterprise(program, user))
                .update();
        return id;
    }
}
