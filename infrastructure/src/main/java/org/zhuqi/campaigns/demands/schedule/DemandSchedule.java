package org.zhuqi.campaigns.demands.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.demands.usecase.SweepDemands;

/** Lets supervision look every minute at what has become due; several programs at once share the work. */
@Component
@RequiredArgsConstructor
class DemandSchedule {
    private final SweepDemands sweepDemands;

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        while (sweepDemands.sweep() == SweepDemands.BATCH) {
            // the next ones
        }
    }
}
