package org.zhuqi.subsidies.decisions.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.notices.NoticeFixture;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.DecisionFixture;
import org.zhuqi.subsidies.decisions.Decisions;
import org.zhuqi.subsidies.decisions.DecisionsContract;
import org.zhuqi.subsidies.decisions.usecase.DecisionQueries.DecisionRow;
import org.zhuqi.subsidies.decisions.usecase.DecisionQueries.Standing;

class JdbcDecisionsTest extends DecisionsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant LATER = Instant.parse("2024-12-31T00:00:00Z");
    private final JdbcClient jdbc = DATABASE.jdbc();
    private final JdbcDecisions decisions = new JdbcDecisions(jdbc, DecisionDatabase.rows());
    private final JdbcDecisionQueries queries =
            new JdbcDecisionQueries(jdbc, DecisionDatabase.rows(), Clock.fixed(LATER, ReviewFixture.ZONE));
    private final Actor officer = ReviewFixture.prefectureOfficer();

    @Override
    protected Decisions decisions() {
        return decisions;
    }

    @Test
    void manyWhoDecideAtOnceNeverExceedTheBudget() throws Exception {
        DataSource dataSource = DATABASE.dataSource();
        TransactionTemplate transactions = DATABASE.transactions(dataSource);
        Decisions shared = new JdbcDecisions(JdbcClient.create(dataSource), DecisionDatabase.rows());
        ProgrammeId programme = new ProgrammeId(UUID.randomUUID());
        Money budget = Money.ofWan(100);
        Money amount = Money.ofWan(40);
        int deciders = 6;
        CyclicBarrier together = new CyclicBarrier(deciders);
        try (ExecutorService pool = Executors.newFixedThreadPool(deciders)) {
            List<Callable<Boolean>> tasks = IntStream.range(0, deciders)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        together.await();
                        return Boolean.TRUE.equals(transactions.execute(status -> {
                            shared.lockBudget(programme);
                            Money left = budget.minus(shared.approved(programme));
                            if (amount.compareTo(left) > 0) {
                                return false;
                            }
                            shared.add(DecisionFixture.decision(UUID.randomUUID(), programme.value(), amount));
                            return true;
                        }));
                    })
                    .toList();
            int approved = 0;
            for (Future<Boolean> result : pool.invokeAll(tasks)) {
                approved += result.get() ? 1 : 0;
            }
            assertThat(approved).isEqualTo(2);
        }
        assertThat(decisions.approved(programme)).isEqualTo(Money.ofWan(80));
    }

    @Test
    void aDecisionMovesFromListToListOnItsWay() {
        UUID application = UUID.randomUUID();
        ProgrammeId programme = new ProgrammeId(UUID.randomUUID());
        Decision decision = DecisionFixture.decision(application, programme.value(), Money.ofWan(40));
        decisions.add(decision);
        decisions.add(DecisionFixture.decision(UUID.randomUUID(), programme.value(), null));
        Instant running = Instant.parse("2024-09-11T15:59:59Z");
        Instant over = Instant.parse("2024-09-11T16:00:00Z");
        assertThat(standings(programme, running)).containsExactly(Standing.DECIDED, Standing.REJECTED);
        NoticeId notice = DecisionDatabase.publish(jdbc, application);
        assertThat(standings(programme, running)).containsExactly(Standing.ON_NOTICE, Standing.REJECTED);
        assertThat(standings(programme, over)).containsExactly(Standing.READY, Standing.REJECTED);
        UUID objection = DecisionDatabase.object(jdbc, notice);
        assertThat(standings(programme, over)).containsExactly(Standing.ON_NOTICE, Standing.REJECTED);
        jdbc.sql("update objection set outcome = 'DISMISSED', reasons = 'x', answered_by = id,"
                        + " answered_by_name = 'x', answered_at = filed_at where id = :id")
                .param("id", objection)
                .update();
        assertThat(standings(programme, over)).containsExactly(Standing.READY, Standing.REJECTED);
        award(decision, notice);
        assertThat(standings(programme, over)).containsExactly(Standing.AWARDED, Standing.REJECTED);
        assertThat(list(Standing.AWARDED, programme, over).items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.notice()).isEqualTo(notice);
                    assertThat(row.awardedAt()).isNotNull();
                    assertThat(row.amount()).isEqualTo(Money.ofWan(40));
                });
    }

    @Test
    void aUnitSeesItsOwnAndAnEnterpriseTheDecisionOnItself() {
        UUID application = UUID.randomUUID();
        ProgrammeId programme = new ProgrammeId(UUID.randomUUID());
        Decision decision = DecisionFixture.decision(application, programme.value(), Money.ofWan(40));
        decisions.add(decision);
        var id = decision.matter().application();
        assertThat(queries.latest(ReviewFixture.unitOfficer().scopeFor(SubsidiesRight.READ), id))
                .contains(decision);
        assertThat(queries.latest(ReviewFixture.otherUnitOfficer().scopeFor(SubsidiesRight.READ), id))
                .isEmpty();
        assertThat(queries.latest(ReviewFixture.clerk().scopeFor(SubsidiesRight.READ), id))
                .isPresent();
        assertThat(queries.latest(ReviewFixture.otherClerk().scopeFor(SubsidiesRight.READ), id))
                .isEmpty();
        assertThat(queries.approved(
                        ReviewFixture.otherUnitOfficer().scopeFor(SubsidiesRight.READ), LATER, null, programme))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void theApprovedAmountIsTheSumOfTheRecordsBehindIt() {
        ProgrammeId programme = new ProgrammeId(UUID.randomUUID());
        for (int i = 1; i <= 5; i++) {
            decisions.add(DecisionFixture.decision(UUID.randomUUID(), programme.value(), Money.ofYuan(i + ".01")));
        }
        var scope = officer.scopeFor(SubsidiesRight.READ);
        Money sum = Money.ZERO;
        String after = null;
        do {
            Page<DecisionRow> page =
                    queries.counted(scope, LATER, ReviewFixture.YANJI, programme, new PageRequest(after, 2, null));
            for (DecisionRow row : page.items()) {
                sum = sum.plus(row.amount());
            }
            after = page.next();
        } while (after != null);
        assertThat(sum)
                .isEqualTo(Money.ofYuan("15.05"))
                .isEqualTo(queries.approved(scope, LATER, ReviewFixture.YANJI, programme));
        assertThat(queries.approved(scope, DecisionFixture.AT, null, programme)).isEqualTo(Money.ZERO);
        assertThat(queries.approved(scope, LATER, ReviewFixture.TUMEN, programme))
                .isEqualTo(Money.ZERO);
        assertThat(queries.programmes(officer.scopeFor(SubsidiesRight.WORK)))
                .anyMatch(row -> row.id().equals(programme));
    }

    private List<Standing> standings(ProgrammeId programme, Instant now) {
        return List.of(Standing.values()).stream()
                .filter(s -> !list(s, programme, now).items().isEmpty())
                .toList();
    }

    private Page<DecisionRow> list(Standing standing, ProgrammeId programme, Instant now) {
        return queries.list(officer.scopeFor(SubsidiesRight.WORK), standing, programme, now, PageRequest.first(10));
    }

    private void award(Decision decision, NoticeId notice) {
        jdbc.sql("""
                insert into award (id, decision_id, application_id, programme_id, enterprise_id, unit_id, programme_title,
                    enterprise_name, amount, notice_id, by_user, by_name, at)
                select :id, id, application_id, programme_id, enterprise_id, unit_id, programme_title, enterprise_name,
                    amount, :notice, by_user, by_name, :at from decision where id = :decision""")
                .param("id", UUID.randomUUID())
                .param("notice", notice.value())
                .param("at", Timestamp.from(NoticeFixture.PUBLISHED))
                .param("decision", decision.id().value())
                .update();
        assertThat(jdbc.sql("select amount from award where decision_id = :id")
                        .param("id", decision.id().value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("400000");
    }
}
