package org.zhuqi.programmes.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.usecase.TellOfOpenedCalls;

/** Looks every ten minutes; two programs on one database tell the same, which reaches everybody once. */
@Component
@RequiredArgsConstructor
@Slf4j
class OpenedCallsSchedule {
    private final TellOfOpenedCalls tellOfOpenedCalls;

    @Scheduled(initialDelay = 4, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void tell() {
        int told = tellOfOpenedCalls.tell();
        if (told > 0) {
            log.info("{} enterprises told of calls that opened", told);
        }
    }
}
