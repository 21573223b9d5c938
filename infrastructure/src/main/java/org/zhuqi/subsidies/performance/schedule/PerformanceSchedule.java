package org.zhuqi.subsidies.performance.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.subsidies.performance.usecase.RemindOfPerformance;

/** Once an hour: nobody is told twice. */
@Component
@RequiredArgsConstructor
class PerformanceSchedule {
    private final RemindOfPerformance remindOfPerformance;

    @Scheduled(initialDelay = 8, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remind() {
        remindOfPerformance.remind();
    }
}
