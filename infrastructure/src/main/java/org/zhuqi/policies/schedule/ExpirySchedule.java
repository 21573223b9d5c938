package org.zhuqi.policies.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.policies.usecase.RemindOfExpiry;

/** Looks once an hour: nothing is told twice, by this program or by another on the same database. */
@Component
@RequiredArgsConstructor
class ExpirySchedule {
    private final RemindOfExpiry remindOfExpiry;

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remind() {
        while (remindOfExpiry.remind() == RemindOfExpiry.BATCH) {
            // the next ones
        }
    }
}
