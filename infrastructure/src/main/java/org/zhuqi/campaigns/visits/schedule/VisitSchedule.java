package org.zhuqi.campaigns.visits.schedule;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.visits.usecase.RemindOfVisits;

/** Reminds in the morning; several programs on one database remind once. */
@Component
@RequiredArgsConstructor
@Slf4j
class VisitSchedule {
    private final RemindOfVisits remindOfVisits;

    @Scheduled(cron = "0 0 8 * * *", zone = "Asia/Shanghai")
    void remind() {
        int reminded = remindOfVisits.remind();
        if (reminded > 0) {
            log.info("{} reminders of visits that are due", reminded);
        }
    }
}
