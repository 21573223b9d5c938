package org.zhuqi.programmes.trials.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.trials.usecase.ForgetOutcomes;
import org.zhuqi.programmes.trials.usecase.WorkOnDryRuns;

/**
 * Looks every second for a dry run that waits; one at a time in each program, so that the pages keep their connections. Once
 * an hour it takes away old outcomes.
 */
@Component
@RequiredArgsConstructor
class TrialSchedule {
    private final WorkOnDryRuns workOnDryRuns;
    private final ForgetOutcomes forgetOutcomes;

    @Scheduled(initialDelay = 2, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void work() {
        while (workOnDryRuns.workOnNext()) {
            // the next one
        }
    }

    @Scheduled(initialDelay = 13, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        while (forgetOutcomes.forgetSome() > 0) {
            // some more
        }
    }
}
