package org.zhuqi.campaigns.demands.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.calendar.Limit;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandFixture;
import org.zhuqi.campaigns.demands.DemandLimits;
import org.zhuqi.campaigns.demands.DemandMove;
import org.zhuqi.campaigns.demands.DemandRules;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.demands.DemandsContract;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.Made;
import org.zhuqi.campaigns.demands.Moment;
import org.zhuqi.campaigns.demands.Projection;
import org.zhuqi.campaigns.demands.RandomHistory;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcDemandsTest extends DemandsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final DataSource dataSource = DATABASE.dataSource();
    private final Demands demands = DemandDatabase.demands(dataSource);

    @Override
    protected Demands demands() {
        return demands;
    }

    @Test
    void theHistoryIsNeverChanged() {
        demands.add(raised(), Projection.of(raised().demand(), rules));
        for (String sql : new String[] {
            "update demand_event set by_name = 'x'", "delete from demand_event", "truncate demand_event"
        }) {
            assertThatThrownBy(() -> DATABASE.jdbc().sql(sql).update())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("never changed");
        }
    }

    private Made raised() {
        return Demand.raise(
                DemandFixture.id(),
                DemandFixture.matter(),
                DemandFixture.by(DemandFixture.clerk(), "2024-10-08T09:00"),
                rules);
    }

    @Test
    void theRowsOfDemandsAndCardsAreWhatTheHistorySays() {
        for (long seed = 100; seed < 106; seed++) {
            RandomHistory story = new RandomHistory(seed, rules);
            Made made = story.raise();
            demands.add(made, Projection.of(made.demand(), rules));
            Demand demand = made.demand();
            for (int i = 0; i < 30; i++) {
                made = story.next(demand);
                demands.save(made, Projection.of(made.demand(), rules));
                demand = made.demand();
            }
            Demand kept = demand;
            Projection expected = Projection.of(kept, rules);
            assertThat(DATABASE.jdbc()
                            .sql("select * from demand d join demand_moment m on m.demand_id = d.id where d.id = :id")
                            .param("id", kept.id().value())
                            .query((row, n) -> List.of(
                                    row.getString("state"),
                                    row.getString("waiting_on"),
                                    String.valueOf(row.getObject("due", LocalDate.class)),
                                    String.valueOf(row.getObject("closing_due", LocalDate.class)),
                                    String.valueOf(moment(row.getTimestamp("next_on"))),
                                    String.valueOf(moment(row.getTimestamp("due_at"))),
                                    row.getInt("yellows"),
                                    row.getInt("reds")))
                            .single())
                    .as("seed " + seed)
                    .isEqualTo(List.of(
                            expected.state().name(),
                            expected.waitingOn().name(),
                            String.valueOf(expected.due()),
                            String.valueOf(expected.closingDue()),
                            String.valueOf(expected.nextMoment()),
                            String.valueOf(expected.dueAt()),
                            expected.yellows(),
                            expected.reds()));
            assertThat(DATABASE.jdbc()
                            .sql("select * from demand_card where demand_id = :id order by number")
                            .param("id", kept.id().value())
                            .query((row, n) -> row.getString("reason") + " "
                                    + row.getObject("given_on", LocalDate.class) + " "
                                    + row.getObject("answered_on", LocalDate.class) + " "
                                    + row.getObject("cancelled_on", LocalDate.class))
                            .list())
                    .isEqualTo(kept.cards().stream()
                            .map(card -> card.reason() + " " + card.givenOn() + " " + card.answered() + " "
                                    + card.cancelled())
                            .toList());
        }
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    @Test
    void whatIsDueAtAMomentIsOverdueFromThenOnAndNotFromTheNextDay() {
        DemandRules inHours =
                DemandFixture.rules(CalendarFixture.local(), DemandLimits.DEFAULT.withAccept(Limit.of("PT1H")));
        Made made = Demand.raise(
                DemandFixture.id(),
                DemandFixture.matter(DemandFixture.ENTERPRISE, "due-at-ten", "一小时受理"),
                DemandFixture.by(DemandFixture.clerk(), "2024-10-08T09:00"),
                inHours);
        demands.add(made, Projection.of(made.demand(), inHours));
        assertThat(overdue("2024-10-08T10:00")).isZero();
        assertThat(overdue("2024-10-08T10:01")).isEqualTo(1);
        assertThat(overdue("2024-10-09T00:00")).isEqualTo(1);
    }

    private int overdue(String now) {
        Moment moment = DemandFixture.moment(now);
        return DemandDatabase.queries(dataSource)
                .list(
                        DemandFixture.office().scopeFor(DemandsRight.READ),
                        new DemandQueries.Filter(
                                DemandQueries.Box.OVERDUE,
                                null,
                                "due-at-ten",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                true,
                                moment),
                        PageRequest.first(1))
                .total();
    }

    /** Histories written before limits could be in hours. */
    @Test
    void daysThatWereWrittenAsANumberAreReadAsALimitInDays() {
        Demand demand = raised().demand();
        demands.add(raisedAs(demand), Projection.of(demand, rules));
        assertThat(DATABASE.jdbc()
                        .sql("select data ->> 'acceptDays' from demand_event where demand_id = :id")
                        .param("id", demand.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("1");
        DATABASE.jdbc().sql("""
                        insert into demand_event (demand_id, sequence, at, on_day, by_user, by_name, kind, data, state,
                            category)
                        select demand_id, 2, at, on_day, by_user, by_name, 'OVERRULE',
                            '{"upheld": false, "reason": "属地负责", "dispatchDays": 0}', state, category
                        from demand_event where demand_id = :id""").param("id", demand.id().value()).update();
        assertThat(demands.history(demand.id()).getLast().event())
                .isEqualTo(new DemandEvent.ObjectionDecided(false, "属地负责", null));
        DATABASE.jdbc().sql("""
                        insert into demand_event (demand_id, sequence, at, on_day, by_user, by_name, kind, data, state,
                            category)
                        select demand_id, 3, at, on_day, by_user, by_name, 'REMIND',
                            '{"promise": 4, "due": "2024-10-21"}', state, category
                        from demand_event where demand_id = :id and sequence = 1""").param("id", demand.id().value()).update();
        assertThat(demands.history(demand.id()).getLast().event())
                .as("written before reminders told the hour")
                .isEqualTo(new DemandEvent.Reminded(4, LocalDate.parse("2024-10-21"), null));
    }

    /** Two programs at once take different ones; what one had taken when it was killed is there for the next. */
    @Test
    void twoSweepsAtOnceTakeDifferentDemandsAndAKilledOneLosesNothing() {
        for (int i = 0; i < 4; i++) {
            Demand demand = DemandFixture.dispatchedOn("2023-10-09", 10);
            Made all = new Made(demand, List.of());
            // Written as one: raised, accepted and dispatched.
            demands.add(raisedAs(demand), Projection.of(demand, rules));
            DATABASE.jdbc()
                    .sql("update demand set entries = 1 where id = :id")
                    .param("id", all.demand().id().value())
                    .update();
            DATABASE.jdbc()
                    .sql("update demand_moment set next_on = timestamptz '1960-01-02 00:00+00' where demand_id = :id")
                    .param("id", all.demand().id().value())
                    .update();
        }
        Instant day = Instant.parse("1960-01-02T00:00:00Z");
        var transactions = DATABASE.transactions(dataSource);
        var other = DemandDatabase.demands(DATABASE.dataSource());
        List<Demand> first = transactions.execute(status -> {
            status.setRollbackOnly();
            List<Demand> mine = demands.lockDue(day, 2);
            List<Demand> theirs = other.lockDue(day, 10);
            assertThat(mine).hasSize(2);
            assertThat(theirs).hasSize(2).doesNotContainAnyElementsOf(mine);
            return mine;
        });
        assertThat(demands.lockDue(day, 10)).hasSize(4).containsAll(first);
    }

    /** Locked one after the other, one of them would be thrown out within a second. */
    @Test
    void twoWhoJoinTheSameDemandsTheOtherWayRoundBothGetTheirTurn() {
        Demand one = DemandFixture.dispatchedOn("2024-10-08", 10);
        Demand other = DemandFixture.dispatchedOn("2024-10-08", 10);
        demands.add(raisedAs(one), Projection.of(one, rules));
        demands.add(raisedAs(other), Projection.of(other, rules));
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> forth = people.submit(() -> lockAgainAndAgain(one, other, together));
            Future<?> back = people.submit(() -> lockAgainAndAgain(other, one, together));
            assertThat(forth).succeedsWithin(Duration.ofSeconds(30));
            assertThat(back).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    /** A lead unit answers a demand and one that is bound to it, while the office joins the two: none is thrown out. */
    @Test
    void whoAnswersWhatIsBoundAndWhoJoinsItBothGetTheirTurn() {
        Demand one = DemandFixture.dispatchedOn("2024-10-08", 10);
        Demand other = DemandFixture.dispatchedOn("2024-10-08", 10);
        demands.add(raisedAs(one), Projection.of(one, rules));
        demands.add(raisedAs(other), Projection.of(other, rules));
        for (Demand leading : List.of(one, other)) {
            Demand bound = leading == one ? other : one;
            DATABASE.jdbc()
                    .sql("update demand set other_id = :leading, state = 'BOUND' where id = :bound")
                    .param("leading", leading.id().value())
                    .param("bound", bound.id().value())
                    .update();
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<?> office = people.submit(() -> lockAgainAndAgain(bound, leading, together));
                Future<?> unit = people.submit(() -> again(
                        together,
                        mine -> assertThat(mine.lockWithBound(leading.id())).hasSize(1)));
                assertThat(office).succeedsWithin(Duration.ofSeconds(30));
                assertThat(unit).succeedsWithin(Duration.ofSeconds(30));
            }
        }
    }

    private static void lockAgainAndAgain(Demand first, Demand second, CyclicBarrier together) {
        again(together, mine -> {
            mine.lockAll(List.of(first.id(), second.id()));
            assertThat(mine.lock(second.id())).isPresent();
            assertThat(mine.lock(first.id())).isPresent();
        });
    }

    private static void again(CyclicBarrier together, Consumer<Demands> locking) {
        DataSource source = DATABASE.dataSource();
        Demands mine = DemandDatabase.demands(source);
        TransactionTemplate transactions = DATABASE.transactions(source);
        for (int round = 0; round < 20; round++) {
            try {
                together.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            transactions.executeWithoutResult(status -> locking.accept(mine));
        }
    }

    private Made raisedAs(Demand demand) {
        return Demand.raise(
                demand.id(), demand.matter(), DemandFixture.by(DemandFixture.clerk(), "2023-10-09T09:00"), rules);
    }

    /** Many open clocks: what is not due is not looked at. */
    @Test
    void aSweepOverManyOpenClocksFollowsTheIndex() {
        DATABASE.jdbc().sql("""
                insert into demand (id, enterprise_id, unit_id, category, title, text, raised_at, channel, state,
                    waiting_on, standing, assisting, units, extension_open, due, yellows, reds, entries)
                select gen_random_uuid(), gen_random_uuid(), '222401', 'finance', '诉求' || i, '文本',
                    timestamptz '2024-10-08 09:00+08', 'PORTAL', 'CONTACTED', 'LEAD_UNIT', false, '{}', '{222401}', false,
                    date '2030-01-01', 0, 0, 1
                from generate_series(1, 20000) i""").update();
        DATABASE.jdbc().sql("""
                insert into demand_moment select id, timestamptz '2030-01-01 00:00+08' + (row_number() over (order by id))::int % 300 * interval '1 day'
                from demand where title like '诉求%'""").update();
        DATABASE.jdbc().sql("analyze demand, demand_moment").update();
        String plan = String.join(
                "\n",
                DATABASE.jdbc()
                        .sql(
                                "explain select demand_id from demand_moment where next_on <= timestamptz '2022-01-01 00:00+08'"
                                        + " order by next_on, demand_id limit 1000 for update skip locked")
                        .query(String.class)
                        .list());
        assertThat(plan).contains("demand_moment_next").doesNotContain("Seq Scan");
        DATABASE.jdbc()
                .sql("delete from demand_moment where next_on >= timestamptz '2030-01-01 00:00+08'")
                .update();
        DATABASE.jdbc().sql("delete from demand where title like '诉求%'").update();
    }

    @Test
    void whatIsKeptOfAnEventIsItsMove() {
        Demand demand = DemandFixture.dispatchedOn("2024-10-08", 10);
        demands.add(raisedAs(demand), Projection.of(demand, rules));
        assertThat(DATABASE.jdbc()
                        .sql("select kind from demand_event where demand_id = :id")
                        .param(
                                "id",
                                new UUID(
                                        demand.id().value().getMostSignificantBits(),
                                        demand.id().value().getLeastSignificantBits()))
                        .query(String.class)
                        .list())
                .containsExactly(DemandMove.RAISE.name());
    }
}
