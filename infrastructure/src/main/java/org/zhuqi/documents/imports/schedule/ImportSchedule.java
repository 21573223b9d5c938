package org.zhuqi.documents.imports.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.imports.usecase.WorkOnImports;

/** Looks every second for a file that waits; one at a time in each program, so that the pages keep their connections. */
@Component
@RequiredArgsConstructor
class ImportSchedule {
    private final WorkOnImports workOnImports;

    @Scheduled(initialDelay = 2, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void work() {
        while (workOnImports.workOnNext()) {
            // the next one
        }
    }
}
