package org.zhuqi.campaigns.demands.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuqi.campaigns.demands.DemandFixture.clerk;
import static org.zhuqi.campaigns.demands.DemandFixture.office;
import static org.zhuqi.campaigns.demands.DemandFixture.unitOfficer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuqi.campaigns.demands.Complexity;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEntry;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandFixture;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandMove;
import org.zhuqi.campaigns.demands.usecase.DemandRoom;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.jdbc.TestDatabase;

/** Two programs, two people, a program that is killed: what is given is given once and is what the history says. */
class DemandFaultsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final List<DemandMove> GIVEN = List.of(DemandMove.REMIND, DemandMove.GIVE_CARD, DemandMove.LAPSE);

    private final DataSource dataSource = DATABASE.dataSource();
    private final TransactionTemplate transactions = DATABASE.transactions(dataSource);
    private final DemandRoom room =
            new DemandRoom(DemandDatabase.demands(dataSource), DemandDatabase.messages(dataSource));

    @AfterEach
    void nothingIsDueAnyMore() {
        DATABASE.jdbc().sql("update demand_moment set next_on = null").update();
    }

    private List<DemandId> neglected(int many) {
        List<DemandId> ids = new ArrayList<>();
        room.clock.at("2024-10-08T09:00");
        for (int i = 0; i < many; i++) {
            ids.add(room.dispatched(clerk(), "贷款续贷"));
        }
        return ids;
    }

    /** What one look at the history would give by now. */
    private List<DemandEvent> counted(DemandId id) {
        List<DemandEntry> asked = room.demands.history(id).stream()
                .filter(line -> !GIVEN.contains(line.event().move()))
                .toList();
        return Demand.of(id, asked)
                .supervise(DemandFixture.by(Actor.system(), "2024-10-22T00:05"), DemandFixture.rules())
                .entries()
                .stream()
                .map(DemandEntry::event)
                .toList();
    }

    private List<DemandEvent> given(DemandId id) {
        return room.demands.history(id).stream()
                .map(DemandEntry::event)
                .filter(event -> GIVEN.contains(event.move()))
                .toList();
    }

    private int sweep() {
        return Objects.requireNonNull(transactions.execute(status -> room.sweep.sweep()));
    }

    @Test
    void whatAProgramThatWasKilledInTheSweepHadGivenIsGivenByTheNextOnceAndNotTwice() {
        List<DemandId> ids = neglected(3);
        room.clock.at("2024-10-22T00:05");
        transactions.executeWithoutResult(status -> {
            assertThat(room.sweep.sweep()).isEqualTo(3);
            status.setRollbackOnly();
        });
        assertThat(ids).allSatisfy(id -> assertThat(given(id)).isEmpty());
        assertThat(sweep()).isEqualTo(3);
        assertThat(sweep()).isZero();
        assertThat(ids).allSatisfy(id -> assertThat(given(id)).hasSize(2).isEqualTo(counted(id)));
    }

    @Test
    void twoProgramsThatSweepAtTheSameMomentGiveEverythingOnce() throws Exception {
        List<DemandId> ids = neglected(20);
        room.clock.at("2024-10-22T00:05");
        int looked = 0;
        for (Object some : together(() -> room.sweep.sweep(), () -> room.sweep.sweep())) {
            looked += (Integer) some;
        }
        while (sweep() > 0) {
            looked++;
        }
        assertThat(looked).isGreaterThanOrEqualTo(ids.size());
        assertThat(ids).allSatisfy(id -> assertThat(given(id)).hasSize(2).isEqualTo(counted(id)));
    }

    @Test
    void ofTwoOfficersWhoActAtTheSameMomentOneIsTold() throws Exception {
        for (int round = 0; round < 5; round++) {
            room.clock.at("2024-10-08T09:00");
            DemandId id = room.raised(clerk(), "贷款续贷");
            List<Object> answers = together(
                    () -> room.accept.accept(office(), id, Complexity.SIMPLE, null, null),
                    () -> room.accept.accept(office(), id, Complexity.COMPLEX, null, null));
            assertThat(answers).filteredOn(RefusedException.class::isInstance).hasSize(1);
            assertThat(room.demands.history(id))
                    .extracting(line -> line.event().move())
                    .containsExactly(DemandMove.RAISE, DemandMove.ACCEPT);
        }
    }

    @Test
    void anExtensionAndTheSweepAtTheSameMomentGiveACardOrAnExtensionAndNeverACardAfterIt() throws Exception {
        for (int round = 0; round < 5; round++) {
            DemandId id = neglected(1).getFirst();
            room.answer.contact(unitOfficer(), id, "已联系");
            room.clock.at("2024-10-18T09:00");
            room.extend.ask(unitOfficer(), id, 5, "跨部门");
            room.clock.at("2024-10-22T00:00");
            together(() -> room.extend.decide(office(), id, 5, null), () -> room.sweep.sweep());
            sweep();
            List<DemandMove> moves = room.demands.history(id).stream()
                    .map(line -> line.event().move())
                    .filter(move -> move == DemandMove.GRANT_EXTENSION || move == DemandMove.GIVE_CARD)
                    .toList();
            assertThat(moves)
                    .isIn(
                            List.of(DemandMove.GRANT_EXTENSION),
                            List.of(DemandMove.GIVE_CARD, DemandMove.GRANT_EXTENSION));
        }
    }

    /** Each in a transaction of its own; an answer is what came back, or the refusal. */
    private List<Object> together(Callable<Object> one, Callable<Object> other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> answers = new ArrayList<>();
            for (Callable<Object> each : List.of(one, other)) {
                answers.add(people.submit(() -> {
                    barrier.await(20, TimeUnit.SECONDS);
                    try {
                        return transactions.execute(status -> call(each));
                    } catch (RefusedException e) {
                        return e;
                    }
                }));
            }
            List<Object> got = new ArrayList<>();
            for (Future<Object> answer : answers) {
                got.add(answer.get(30, TimeUnit.SECONDS));
            }
            return got;
        }
    }

    private static Object call(Callable<Object> what) {
        try {
            return what.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
