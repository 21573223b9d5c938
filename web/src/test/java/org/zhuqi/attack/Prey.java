package org.zhuqi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of some rooms is attacked: who reaches their records, and how the two sides get theirs. */
abstract class Prey {
    static final String NOBODY = "";
    static final String LEADER = "prefecture-leader";
    static final String OFFICER = "prefecture-officer-1";
    static final String UNIT = "yanji-officer-1";
    static final String EXPERT = "expert-1";
    static final String SYSTEM = "system-admin";
    static final String SECURITY = "security-admin";
    static final String AUDIT = "audit-admin";
    static final String OWNER = "demo-enterprise-001";
    static final String CLERK = "demo-enterprise-001-clerk";
    static final String STRANGER = "demo-enterprise-003";

    static final List<String> ROLES =
            List.of(LEADER, OFFICER, UNIT, EXPERT, SYSTEM, SECURITY, AUDIT, OWNER, CLERK, NOBODY);
    static final Set<String> BUREAU = Set.of(LEADER, OFFICER);
    static final Set<String> OFFICES = Set.of(LEADER, OFFICER, UNIT);
    static final Set<String> PARTIES = Set.of(LEADER, OFFICER, UNIT, OWNER, CLERK);
    static final Set<String> ADMINS = Set.of(SYSTEM, SECURITY);
    static final Set<String> EVERYBODY = Set.copyOf(ROLES);

    /** Who reads a record that is theirs, and who somebody else's. */
    record Reach(Set<String> own, Set<String> foreign) {}

    /** The id of a record of {@link #OWNER} or its unit, and of one that is out of their reach. */
    record Sides(String own, String foreign) {
        static Sides both(String one) {
            return new Sides(one, one);
        }
    }

    /** By the part of a path before the id. */
    abstract Map<String, Reach> reach();

    /** Lists that are not for everybody who is logged in, by their paths. */
    abstract Map<String, Set<String>> lists();

    /** Makes what is not there, and says what it is called; asked once. */
    abstract Map<String, Sides> records(Besieged program);

    /** The id of what was made. */
    static String recorded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Besieged.json(answer).path("id").asString();
    }

    static String one(Besieged program, String sql, String parameter) {
        return program.jdbc.sql(sql).param(parameter).query(String.class).single();
    }

    static String enterprise(Besieged program, String user) {
        return one(program, "select enterprise_id from account where username = ?", user);
    }

    static String account(Besieged program, String user) {
        return one(program, "select id from account where username = ?", user);
    }
}
