package org.zhuqi.campaigns.activities.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.activities.usecase.RemindOfFollowUps;

/** Looks once an hour: nobody is told twice, by this program or by another on the same database. */
@Component
@RequiredArgsConstructor
class FollowUpSchedule {
    private final RemindOfFollowUps remindOfFollowUps;

    @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remind() {
        while (remindOfFollowUps.remind() == RemindOfFollowUps.BATCH) {
            // the next ones
        }
    }
}
