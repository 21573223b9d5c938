package org.zhuqi.reviews.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.checks.usecase.RetryChecks;
import org.zhuqi.reviews.experts.usecase.CompleteDraws;
import org.zhuqi.reviews.panels.usecase.RemindExperts;
import org.zhuqi.reviews.usecase.EndCorrections;
import org.zhuqi.reviews.usecase.RemindOfCorrections;
import org.zhuqi.reviews.usecase.WorkOnBulks;

/** What nobody asks for: nothing is done twice, by this program or by another on the same database. */
@Component
@RequiredArgsConstructor
@Slf4j
class ReviewSchedule {
    private final RemindOfCorrections remindOfCorrections;
    private final EndCorrections endCorrections;
    private final WorkOnBulks workOnBulks;
    private final RetryChecks retryChecks;
    private final CompleteDraws completeDraws;
    private final RemindExperts remindExperts;

    /** Midnight ends the days to mend; who waits for it waits no longer than these minutes. */
    @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void endCorrections() {
        int ended = endCorrections.end();
        if (ended > 0) {
            log.info("{} corrections ended that came to nothing", ended);
        }
    }

    @Scheduled(initialDelay = 9, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void retryChecks() {
        retryChecks.retry();
    }

    /** The audit chain is sealed within seconds. */
    @Scheduled(initialDelay = 4, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void completeDraws() {
        completeDraws.complete();
    }

    /** Looks every second for a matter of a step for many. */
    @Scheduled(initialDelay = 3, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void workOnBulks() {
        while (workOnBulks.workOnNext()) {
            // the next one
        }
    }

    @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remind() {
        int reminded = remindOfCorrections.remind();
        if (reminded > 0) {
            log.info("{} reminders of corrections that are due", reminded);
        }
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remindExperts() {
        int reminded = remindExperts.remind();
        if (reminded > 0) {
            log.info("{} experts reminded of panels that are due", reminded);
        }
    }
}
