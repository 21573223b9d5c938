package org.zhuqi.subsidies.payments.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.awards.jdbc.AwardChangeDatabase;
import org.zhuqi.subsidies.claims.jdbc.ClaimDatabase;
import org.zhuqi.subsidies.ledger.jdbc.LedgerDatabase;
import org.zhuqi.subsidies.payments.usecase.MoneyDesk;
import org.zhuqi.subsidies.payments.usecase.SharedMoney;
import org.zhuqi.subsidies.recoveries.jdbc.RecoveryDatabase;

/** Whatever happens to money at the same moment, every equation of the ledger holds afterwards; on PostgreSQL. */
class MoneyAtOnceTest {
    private static final int THREADS = 6;
    private static final int STEPS = 60;

    private final TestDatabase database = TestDatabase.fresh();
    private final DataSource dataSource = database.dataSource();
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final TransactionTemplate transactions = database.transactions(dataSource);

    private MoneyDesk desk(SharedMoney shared) {
        return new MoneyDesk(
                shared,
                new MoneyDesk.Kept(
                        LedgerDatabase.ledger(jdbc),
                        PaymentDatabase.payments(jdbc),
                        ClaimDatabase.claims(jdbc),
                        AwardChangeDatabase.changes(jdbc),
                        RecoveryDatabase.recoveries(jdbc),
                        RecoveryDatabase.paid(jdbc),
                        new MoneyDesk.Transactions() {
                            @Override
                            public <T> T in(Supplier<T> step) {
                                return transactions.execute(status -> step.get());
                            }
                        }));
    }

    @Test
    void everyEquationHoldsWhateverHappensAtOnce() throws Exception {
        SharedMoney shared = new SharedMoney(new Random(59));
        MoneyDesk one = desk(shared);
        one.begin();
        int done = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(thread);
                MoneyDesk desk = desk(shared);
                tasks.add(() -> steps(desk, random));
            }
            for (Future<Integer> result : pool.invokeAll(tasks)) {
                done += result.get();
            }
        }
        assertThat(done).isGreaterThan(THREADS * STEPS / 12);
        one.requireBalanced();
    }

    private static int steps(MoneyDesk desk, Random random) {
        MoneyDesk.Step[] steps = MoneyDesk.Step.values();
        int done = 0;
        for (int i = 0; i < STEPS; i++) {
            done += desk.step(steps[random.nextInt(steps.length)], random) ? 1 : 0;
        }
        return done;
    }
}
