package org.zhuqi.campaigns.visits.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.visits.usecase.RemindOfVisits;

/** Looks once an hour: nobody is told twice, by this program or by another on the same database. */
@Component
@RequiredArgsConstructor
@Slf4j
class VisitSchedule {
    private final RemindOfVisits remindOfVisits;

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remind() {
        int reminded = remindOfVisits.remind();
        if (reminded > 0) {
            log.info("{} reminders of visits that are due", reminded);
        }
    }
}
