package org.zhuqi.shared.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.SystemFact;
import org.zhuqi.shared.SystemFact.Reading;
import org.zhuqi.shared.usecase.ShowSystemState;

/** Gives monitoring what the page "system state" shows: the same facts, as numbers. */
@Component
@RequiredArgsConstructor
class SystemMeters implements MeterBinder {
    /** All numbers of one look come from one reading, and a monitor that asks too often asks the database no more. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final List<SystemFact> facts;
    private final ShowSystemState showSystemState;

    @Override
    public void bindTo(MeterRegistry registry) {
        for (SystemFact fact : facts) {
            Kept kept = new Kept(fact);
            Gauge.builder("zhuqi.system.state", kept, k -> k.reading().state().ordinal())
                    .description("0 good, 1 to be watched, 2 wrong")
                    .tag("fact", fact.id())
                    .strongReference(true)
                    .register(registry);
            for (String number : fact.numbers()) {
                Gauge.builder(number, kept, k -> k.reading().numbers().getOrDefault(number, Double.NaN))
                        .strongReference(true)
                        .register(registry);
            }
        }
    }

    private final class Kept {
        private final SystemFact fact;
        private @Nullable Reading last;
        private long at;

        Kept(SystemFact fact) {
            this.fact = fact;
        }

        synchronized Reading reading() {
            long now = System.nanoTime();
            if (last == null || now - at > FRESH.toNanos()) {
                last = showSystemState.read(fact);
                at = now;
            }
            return last;
        }
    }
}
