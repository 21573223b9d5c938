package org.zhuqi.projects.problems.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.projects.problems.usecase.SweepProblems;

/** Lets overdue problems rise within the first hours of the day after their limit. */
@Component
@RequiredArgsConstructor
class ProblemSchedule {
    private final SweepProblems sweepProblems;

    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        int risen = sweepProblems.sweep();
        while (risen > 0) {
            risen = sweepProblems.sweep();
        }
    }
}
