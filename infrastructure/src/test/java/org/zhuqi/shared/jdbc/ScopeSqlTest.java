package org.zhuqi.shared.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Reach;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;

class ScopeSqlTest extends PostgresTest {
    private static final EnterpriseId OURS = new EnterpriseId(new UUID(1, 1));
    private static final EnterpriseId THEIRS = new EnterpriseId(new UUID(1, 2));
    private static final UserId ME = new UserId(new UUID(2, 1));

    private enum Looking implements Right {
        READ;

        @Override
        public Grants grants() {
            return Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)
                    .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)
                    .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_CLERK)
                    .and(Reach.OWN_PERSON, Role.EXPERT);
        }
    }

    @BeforeEach
    void three_records() {
        jdbc.sql("drop table if exists record").update();
        jdbc.sql("create table record (name text, unit_id text, enterprise_id uuid, user_id uuid)")
                .update();
        add("ours", "A1", OURS, ME);
        add("theirs", "A2", THEIRS, UserId.SYSTEM);
        add("far", "B1", THEIRS, UserId.SYSTEM);
    }

    @Test
    void the_prefecture_sees_everything() {
        assertThat(seen(actor(Role.PREFECTURE_OFFICER, null, Set.of(), null))).containsExactly("far", "ours", "theirs");
    }

    @Test
    void a_unit_sees_its_own_and_those_it_hosts() {
        assertThat(seen(actor(Role.UNIT_OFFICER, "A1", Set.of(), null))).containsExactly("ours");
        assertThat(seen(actor(Role.UNIT_OFFICER, "A1", Set.of("A2"), null))).containsExactly("ours", "theirs");
    }

    @Test
    void an_officer_without_a_unit_sees_nothing() {
        assertThat(seen(actor(Role.UNIT_OFFICER, null, Set.of(), null))).isEmpty();
    }

    @Test
    void an_enterprise_sees_itself_and_one_without_an_enterprise_nothing() {
        assertThat(seen(actor(Role.ENTERPRISE_CLERK, null, Set.of(), OURS))).containsExactly("ours");
        assertThat(seen(actor(Role.ENTERPRISE_CLERK, null, Set.of(), null))).isEmpty();
    }

    @Test
    void a_person_sees_what_is_theirs_and_only_where_records_belong_to_persons() {
        Scope expert = actor(Role.EXPERT, null, Set.of(), null).scopeFor(Looking.READ);
        assertThat(run(ScopeSql.of(expert).wherePerson("user_id"))).containsExactly("ours");
        assertThat(run(ScopeSql.of(expert).where("unit_id", "enterprise_id"))).isEmpty();
        Scope clerk = actor(Role.ENTERPRISE_CLERK, null, Set.of(), OURS).scopeFor(Looking.READ);
        assertThat(run(ScopeSql.of(clerk).wherePerson("user_id"))).isEmpty();
        assertThat(run(ScopeSql.of(clerk).whereUnit("unit_id"))).isEmpty();
    }

    @Test
    void what_several_own_is_looked_up_from_the_owners_side() {
        assertThat(owned(Role.ENTERPRISE_CLERK, null, OURS)).containsExactly("ours");
        assertThat(owned(Role.ENTERPRISE_CLERK, null, null)).isEmpty();
        assertThat(owned(Role.UNIT_OFFICER, "A2", null)).containsExactly("theirs");
        assertThat(owned(Role.PREFECTURE_OFFICER, null, null)).hasSize(3);
        assertThat(owned(Role.EXPERT, null, null)).isEmpty();
    }

    @Test
    void either_of_two_holds_and_what_never_does_is_left_out() {
        ScopeSql clerk =
                ScopeSql.of(actor(Role.ENTERPRISE_CLERK, null, Set.of(), OURS).scopeFor(Looking.READ));
        ScopeSql.Condition own = clerk.where("unit_id", "enterprise_id");
        ScopeSql.Condition never = clerk.whereUnit("unit_id");
        assertThat(own.or(never)).isEqualTo(own);
        assertThat(never.or(own)).isEqualTo(own);
        ScopeSql.Condition mine = new ScopeSql.Condition("name = :far", Map.of("far", "far"));
        assertThat(run(own.or(mine))).containsExactly("far", "ours");
    }

    private List<String> owned(Role role, @Nullable String unit, @Nullable EnterpriseId enterprise) {
        return run(ScopeSql.of(actor(role, unit, Set.of(), enterprise).scopeFor(Looking.READ))
                .whereOwned("unit_id", "name", "select o.name from record o where o.enterprise_id"));
    }

    private List<String> seen(Actor actor) {
        return run(ScopeSql.of(actor.scopeFor(Looking.READ)).where("unit_id", "enterprise_id"));
    }

    private List<String> run(ScopeSql.Condition condition) {
        return jdbc.sql("select name from record where " + condition.sql() + " order by name")
                .params(condition.params())
                .query(String.class)
                .list();
    }

    private static Actor actor(
            Role role, @Nullable String unit, Set<String> hosted, @Nullable EnterpriseId enterprise) {
        return new Actor(
                ME,
                "somebody",
                role,
                unit == null ? null : new ReportingUnitId(unit),
                Set.copyOf(hosted.stream().map(ReportingUnitId::new).toList()),
                enterprise,
                "127.0.0.1");
    }

    private void add(String name, String unit, EnterpriseId enterprise, UserId user) {
        jdbc.sql("insert into record values (:name, :unit, :enterprise, :user)")
                .param("name", name)
                .param("unit", unit)
                .param("enterprise", enterprise.value())
                .param("user", user.value())
                .update();
    }
}
