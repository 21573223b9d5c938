package org.zhuqi.subsidies.boards.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.boards.usecase.BoardMoneyQueries;
import org.zhuqi.subsidies.boards.usecase.EnterpriseMoneyQueries;
import org.zhuqi.subsidies.boards.usecase.EnterpriseMoneyQueries.AwardRow;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.jdbc.DecisionDatabase;
import org.zhuqi.subsidies.ledger.LedgerAccount;
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

    @Test
    void filesOfAnAmountAreThoseWhoseMoneyCameThere() {
        Decision decision = halfPaid();
        var programme = decision.matter().programme();
        var all = ReviewFixture.leader().scopeFor(SubsidiesRight.WORK);
        BoardMoneyQueries files = new JdbcBoardMoneyQueries(jdbc);
        var paid = files.files(all, programme, of(null, null, LedgerAccount.PAID), PageRequest.first(5));
        assertThat(paid.total()).isEqualTo(1);
        assertThat(paid.items()).singleElement().satisfies(file -> {
            assertThat(file.application()).isEqualTo(decision.matter().application());
            assertThat(file.reached()).isEqualTo(Money.ofWan(10));
            assertThat(file.awarded()).isEqualTo(Money.ofWan(20));
            assertThat(file.recovered()).isEqualTo(Money.ZERO);
        });
        assertThat(files.files(all, programme, of(null, null, LedgerAccount.RESERVED), PageRequest.first(5))
                        .items())
                .extracting(BoardMoneyQueries.MoneyFile::reached)
                .containsExactly(Money.ofWan(20));
        var elsewhere = new ReportingUnitId("222426");
        for (var nothing : List.of(
                of(null, null, LedgerAccount.RECOVERED),
                of(elsewhere, null, LedgerAccount.PAID),
                of(null, "LARGE", LedgerAccount.PAID))) {
            assertThat(files.files(all, programme, nothing, PageRequest.first(5))
                            .items())
                    .isEmpty();
        }
        assertThat(files.files(
                                all,
                                programme,
                                of(decision.matter().unit(), BoardMoneyQueries.NO_SIZE, LedgerAccount.PAID),
                                PageRequest.first(5))
                        .items())
                .hasSize(1);
        assertThat(files.files(
                                ReviewFixture.otherUnitOfficer().scopeFor(SubsidiesRight.WORK),
                                programme,
                                of(null, null, LedgerAccount.PAID),
                                PageRequest.first(5))
                        .items())
                .isEmpty();
    }

    @Test
    void pageAfterPageNoFileIsMissedAndNoneComesTwice() {
        Decision decision = halfPaid();
        jdbc.sql("""
                        insert into ledger_balance (programme_id, source, account, application_id, unit_id, enterprise_id, amount)
                        select programme_id, source, 'PAID', gen_random_uuid(), unit_id, enterprise_id, n
                        from ledger_balance, generate_series(1, 6) n
                        where programme_id = :programme and account = 'PAID'""").param("programme", decision.matter().programme().value()).update();
        BoardMoneyQueries files = new JdbcBoardMoneyQueries(jdbc);
        Set<ApplicationId> seen = new HashSet<>();
        String after = null;
        do {
            var page = files.files(
                    ReviewFixture.leader().scopeFor(SubsidiesRight.WORK),
                    decision.matter().programme(),
                    of(null, null, LedgerAccount.PAID),
                    new PageRequest(after, 3, null));
            page.items()
                    .forEach(file -> assertThat(seen.add(file.application())).isTrue());
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(7);
    }

    private static BoardMoneyQueries.Filter of(
            @Nullable ReportingUnitId unit, @Nullable String size, LedgerAccount reached) {
        return new BoardMoneyQueries.Filter(unit, size, reached);
    }
}
