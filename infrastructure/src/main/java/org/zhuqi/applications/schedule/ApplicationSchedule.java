package org.zhuqi.applications.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.usecase.RemindOfClosing;

/** Looks once an hour: nobody is told twice, by this program or by another on the same database. */
@Component
@RequiredArgsConstructor
@Slf4j
class ApplicationSchedule {
    private final RemindOfClosing remindOfClosing;

    @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remind() {
        int reminded = remindOfClosing.remind();
        if (reminded > 0) {
            log.info("{} reminders of calls that close", reminded);
        }
    }
}
