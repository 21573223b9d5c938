package org.zhuqi.programmes.candidates.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.candidates.usecase.LapseOffers;
import org.zhuqi.programmes.candidates.usecase.RemindOfOffers;

/** Looks every ten minutes; nothing ends twice, by this program or by another on the same database. */
@Component
@RequiredArgsConstructor
class CandidateSchedule {
    private final LapseOffers lapseOffers;
    private final RemindOfOffers remindOfOffers;

    @Scheduled(initialDelay = 3, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void lapse() {
        while (lapseOffers.lapse() == LapseOffers.BATCH) {
            // the next ones
        }
    }

    /** Once an hour: nobody is told twice. */
    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remind() {
        remindOfOffers.remind();
    }
}
