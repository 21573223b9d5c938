package org.zhuqi.projects.progress.schedule;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.progress.usecase.JudgeProjects;

/** Lets every project be judged anew a few times a day: lights change because time goes on. */
@Component
@RequiredArgsConstructor
class JudgeSchedule {
    private final JudgeProjects judgeProjects;

    @Scheduled(initialDelay = 1, fixedDelay = 180, timeUnit = TimeUnit.MINUTES)
    void judge() {
        @Nullable ProjectId last = judgeProjects.judgeAfter(null);
        while (last != null) {
            last = judgeProjects.judgeAfter(last);
        }
    }
}
