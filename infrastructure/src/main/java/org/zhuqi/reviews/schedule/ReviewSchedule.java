package org.zhuqi.reviews.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.usecase.RemindOfCorrections;

/** Looks once an hour: nobody is told twice, by this program or by another on the same database. */
@Component
@RequiredArgsConstructor
@Slf4j
class ReviewSchedule {
    private final RemindOfCorrections remindOfCorrections;

    @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remind() {
        int reminded = remindOfCorrections.remind();
        if (reminded > 0) {
            log.info("{} reminders of corrections that are due", reminded);
        }
    }
}
