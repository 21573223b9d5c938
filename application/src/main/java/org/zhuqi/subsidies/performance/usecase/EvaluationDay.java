package org.zhuqi.subsidies.performance.usecase;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.subsidies.performance.PerformanceRules;

/** Until when an enterprise evaluates itself: so many days after, or the next day that is worked (docs/domain.md). */
@Service
@RequiredArgsConstructor
class EvaluationDay {
    private final OpenCalendar calendars;
    private final PerformanceRules rules;

    LocalDate after(LocalDate reached) {
        WorkingDays calendar = calendars.local().weekdaysWhereMissing();
        LocalDate day = reached.plusDays(rules.evaluationDays());
        while (!calendar.isWorking(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
