package org.zhuqi.subsidies.payments.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.subsidies.awards.InMemoryAwardChanges;
import org.zhuqi.subsidies.claims.InMemoryClaims;
import org.zhuqi.subsidies.ledger.InMemoryLedger;
import org.zhuqi.subsidies.payments.InMemoryPayments;
import org.zhuqi.subsidies.recoveries.InMemoryRecoveries;

/** Whatever happens to money in whatever order, every equation of the ledger holds after every step; on fakes. */
class MoneyInAnyOrderTest {
    private static final int RUNS = 40;
    private static final int STEPS = 300;

    /** What the fakes hold is put back when a step is refused, as a database does it. */
    private static final class PutBack implements MoneyDesk.Transactions {
        private final List<Object> fakes;

        PutBack(Object... fakes) {
            this.fakes = List.of(fakes);
        }

        @Override
        public <T> T in(Supplier<T> step) {
            List<Runnable> back = new ArrayList<>();
            fakes.forEach(fake -> remember(fake, back));
            try {
                return step.get();
            } catch (RefusedException e) {
                back.forEach(Runnable::run);
                throw e;
            }
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static void remember(Object fake, List<Runnable> back) {
            for (Field field : fake.getClass().getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                field.setAccessible(true);
                try {
                    switch (field.get(fake)) {
                        case Map map -> {
                            Map before = new LinkedHashMap(map);
                            back.add(() -> {
                                map.clear();
                                map.putAll(before);
                            });
                        }
                        case Collection held -> {
                            List before = new ArrayList(held);
                            back.add(() -> {
                                held.clear();
                                held.addAll(before);
                            });
                        }
                        default -> throw new IllegalStateException("not put back: " + field);
                    }
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @Test
    void everyEquationHoldsAfterEveryStep() {
        Map<MoneyDesk.Step, Integer> done = new EnumMap<>(MoneyDesk.Step.class);
        for (int seed = 0; seed < RUNS; seed++) {
            run(seed, done);
        }
        // Else it would hold because nothing happened.
        assertThat(done).containsOnlyKeys(MoneyDesk.Step.values());
        assertThat(done.values()).allSatisfy(times -> assertThat(times).isGreaterThan(RUNS / 4));
    }

    private static void run(int seed, Map<MoneyDesk.Step, Integer> done) {
        Random random = new Random(seed);
        InMemoryLedger ledger = new InMemoryLedger();
        InMemoryPayments payments = new InMemoryPayments();
        InMemoryClaims claims = new InMemoryClaims();
        InMemoryAwardChanges changes = new InMemoryAwardChanges();
        InMemoryRecoveries recoveries = new InMemoryRecoveries();
        MoneyDesk desk = new MoneyDesk(
                new SharedMoney(random),
                new MoneyDesk.Kept(
                        ledger,
                        payments,
                        claims,
                        changes,
                        recoveries,
                        payments::paid,
                        new PutBack(ledger, payments, claims, changes, recoveries)));
        desk.begin();
        List<String> story = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            MoneyDesk.Step step = MoneyDesk.Step.values()[random.nextInt(MoneyDesk.Step.values().length)];
            if (desk.step(step, random)) {
                story.add(step.name());
                done.merge(step, 1, Integer::sum);
            }
            try {
                desk.requireBalanced();
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + " after " + story, e);
            }
        }
    }
}
