package org.zhuqi.programmes.web;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.calendar.usecase.Deadline;
import org.zhuqi.calendar.usecase.ExplainDeadline;
import org.zhuqi.programmes.Window;

/** What is left of a call's time, in working days. */
@Component
@RequiredArgsConstructor
class ProgrammeDeadlines {
    private final ExplainDeadline explainDeadline;
    private final Clock clock;

    Deadline of(Window window) {
        return explainDeadline.until(window.lastDay(clock.getZone()));
    }
}
