package org.zhuqi.programmes.candidates.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.candidates.usecase.LapseOffers;

/** Looks every ten minutes; nothing ends twice, by this program or by another on the same database. */
@Component
@RequiredArgsConstructor
class CandidateSchedule {
    private final LapseOffers lapseOffers;

    @Scheduled(initialDelay = 3, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void lapse() {
        while (lapseOffers.lapse() == LapseOffers.BATCH) {
            // the next ones
        }
    }
}
