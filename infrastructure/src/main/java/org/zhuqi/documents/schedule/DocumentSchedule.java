package org.zhuqi.documents.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.usecase.ForgetUploads;
import org.zhuqi.documents.usecase.SweepDocuments;

/** Sweeps once an hour. */
@Component
@RequiredArgsConstructor
@Slf4j
class DocumentSchedule {
    private final SweepDocuments sweepDocuments;
    private final ForgetUploads forgetUploads;

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        int swept = sweepDocuments.sweep();
        if (swept > 0) {
            log.info("{} contents of broken uploads swept away", swept);
        }
        int forgotten = forgetUploads.forget();
        if (forgotten > 0) {
            log.info("{} uploads in parts forgotten", forgotten);
        }
    }
}
