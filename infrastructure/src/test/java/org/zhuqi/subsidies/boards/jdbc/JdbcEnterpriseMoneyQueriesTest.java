package org.zhuqi.subsidies.boards.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.boards.usecase.EnterpriseMoneyQueries;
import org.zhuqi.subsidies.boards.usecase.EnterpriseMoneyQueries.AwardRow;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.jdbc.DecisionDatabase;
import tools.jackson.databind.json.JsonMapper;

/** All money of an enterprise: half of an award paid, the other half hanging on the directory. */
class JdbcEnterpriseMoneyQueriesTest {
    private final JdbcClient jdbc = TestDatabase.fresh().jdbc();
    private final EnterpriseMoneyQueries queries =
            new JdbcEnterpriseMoneyQueries(jdbc, JsonMapper.builder().build());

    private Decision halfPaid() {
        Decision decision = DecisionDatabase.decided(jdbc, Money.ofWan(20));
        jdbc.sql("""
                        insert into award (id, decision_id, application_id, programme_id, enterprise_id, unit_id, programme_title,
                            enterprise_name, amount, notice_id, by_user, by_name, at)
                        select gen_random_uuid(), id, application_id, programme_id, enterprise_id, unit_id, programme_title,
                            enterprise_name, amount, :notice, by_user, by_name, at from decision where id = :decision""")
                .param(
                        "notice",
                        DecisionDatabase.publish(jdbc, UUID.randomUUID()).value())
                .param("decision", decision.id().value())
                .update();
        for (String account : new String[] {"PAID", "ALLOCATED"}) {
            jdbc.sql("""
                            insert into ledger_balance (programme_id, source, account, application_id, unit_id, enterprise_id,
                                amount)
                            select programme_id, 'PREFECTURE', :account, application_id, unit_id, enterprise_id, amount / 2
                            from decision where id = :decision""")
                    .param("account", account)
                    .param("decision", decision.id().value())
                    .update();
        }
        jdbc.sql("""
                        insert into allocation (id, programme_id, document, allocated_on, lines, amount, by_user, by_name, at)
                        select :id, programme_id, '某号', '2024-09-02', 1, amount, by_user, by_name, at
                        from decision where id = :id""").param("id", decision.id().value()).update();
        jdbc.sql("""
                        insert into payable (id, allocation_id, programme_id, programme_title, application_id, enterprise_id, unit_id,
                            enterprise_name, number, amount, due, condition_fact, condition_as_of, state, version)
                        select gen_random_uuid(), id, programme_id, programme_title, application_id, enterprise_id, unit_id,
                            enterprise_name, n, amount / 2, '2025-12-31', case when n = 2 then 'enterprise.above-scale' end,
                            case when n = 2 then date '2025-12-31' end, case when n = 1 then 'PAID' else 'OPEN' end, 0
                        from decision, generate_series(1, 2) n where id = :id""").param("id", decision.id().value()).update();
        return decision;
    }

    @Test
    void whatCameAndWhatIsStillOpenStandBesideEachAward() {
        Decision decision = halfPaid();
        EnterpriseId enterprise = decision.matter().enterprise();
        var all = ReviewFixture.leader().scopeFor(SubsidiesRight.READ);
        assertThat(queries.totals(all, enterprise))
                .contains(new EnterpriseMoneyQueries.Totals(
                        Money.ofWan(20), Money.ofWan(10), Money.ZERO, Money.ofWan(10)));
        AwardRow row =
                queries.awards(all, enterprise, PageRequest.first(5)).items().getFirst();
        assertThat(row.awarded()).isEqualTo(Money.ofWan(20));
        assertThat(row.paid()).isEqualTo(Money.ofWan(10));
        assertThat(row.parts()).singleElement().satisfies(part -> {
            assertThat(part.number()).isEqualTo(2);
            assertThat(part.amount()).isEqualTo(Money.ofWan(10));
            assertThat(part.condition()).isNotNull();
            assertThat(part.condition().asOf()).isEqualTo(LocalDate.of(2025, 12, 31));
        });
        assertThat(row.performance()).isFalse();
        var other = ReviewFixture.otherUnitOfficer().scopeFor(SubsidiesRight.READ);
        assertThat(queries.totals(other, enterprise)).isEmpty();
        assertThat(queries.awards(other, enterprise, PageRequest.first(5)).items())
                .isEmpty();
        assertThat(queries.passedOn(ReviewFixture.leader().scopeFor(SubsidiesRight.READ_GRANTS), enterprise))
                .isEqualTo(Money.ZERO);
        assertThat(new JdbcBoardMoneyQueries(jdbc)
                        .bySize(
                                ReviewFixture.leader().scopeFor(SubsidiesRight.WORK),
                                decision.matter().programme()))
                .extracting(size -> size.size() + " " + size.account() + " " + size.amount())
                .containsExactlyInAnyOrder("null PAID " + Money.ofWan(10), "null ALLOCATED " + Money.ofWan(10));
    }
}
