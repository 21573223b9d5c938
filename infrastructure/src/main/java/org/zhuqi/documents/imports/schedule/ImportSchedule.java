package org.zhuqi.documents.imports.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.imports.usecase.RemoveImportFiles;
import org.zhuqi.documents.imports.usecase.WorkOnImports;

/**
 * Looks every second for a file that waits; one at a time in each program, so that the pages keep their connections. Once an
 * hour it looks for files that have been kept long enough.
 */
@Component
@RequiredArgsConstructor
class ImportSchedule {
    private final WorkOnImports workOnImports;
    private final RemoveImportFiles removeImportFiles;

    @Scheduled(initialDelay = 2, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void work() {
        while (workOnImports.workOnNext()) {
            // the next one
        }
    }

    /** As many times as there is something to remove. */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void removeFiles() {
        while (removeImportFiles.removeSome() > 0) {
            // some more
        }
    }
}
