package org.zhuqi.campaigns.demands.schedule;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.demands.usecase.SweepDemands;

/**
 * Lets supervision look every minute at what has become due; several programs at once share the work, and so do several
 * threads of one when there is much of it.
 */
@Component
@RequiredArgsConstructor
class DemandSchedule {
    /** While one waits for the database the other computes; more would take connections away from people. */
    private static final int AT_ONCE = 2;

    private final SweepDemands sweepDemands;

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void sweep() throws InterruptedException, ExecutionException {
        if (!much(sweepDemands.sweep())) {
            return;
        }
        Callable<Integer> toTheEnd = () -> {
            int looked = 0;
            for (int some = sweepDemands.sweep(); some > 0; some = much(some) ? sweepDemands.sweep() : 0) {
                looked += some;
            }
            return looked;
        };
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> worker : workers.invokeAll(Collections.nCopies(AT_ONCE, toTheEnd))) {
                worker.get();
            }
        }
    }

    /** Somebody may be moving a few of them at this moment: these come with the next minute. */
    private static boolean much(int looked) {
        return looked > SweepDemands.BATCH / 2;
    }
}
