package org.zhuqi.campaigns.visits.web;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.visits.VisitStatus;
import org.zhuqi.campaigns.visits.usecase.VisitQueries;

/** How visits stand, as templates say it; templates call it {@code @visitWords}. */
@Component
@RequiredArgsConstructor
class VisitWords {
    /** What was planned for a day that is over and was not made. */
    static final String MISSED = "MISSED";

    private final Clock clock;

    /** The last day whose planned visits are missed by now. */
    LocalDate yesterday() {
        return LocalDate.now(clock).minusDays(1);
    }

    public String standing(VisitQueries.View visit) {
        boolean missed = visit.status() == VisitStatus.PLANNED && !visit.day().isAfter(yesterday());
        return missed ? MISSED : visit.status().name();
    }
}
