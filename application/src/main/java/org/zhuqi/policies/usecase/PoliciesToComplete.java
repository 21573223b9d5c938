package org.zhuqi.policies.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.calendar.DueDate;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.PolicyLimits;
import org.zhuqi.shared.Actor;

/**
 * Published policies of which enterprises cannot yet make use, with the day by which they should (docs/domain.md
 * "Policy-fund process", step 0).
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PoliciesToComplete {
    private static final int MOST = 50;
    private final PolicyQueries queries;
    private final OpenCalendar calendars;
    private final PolicyLimits limits;
    private final Clock clock;

    /** @param due the last day for it */
    public record Line(PolicyQueries.Lacking policy, DueDate due) {
        public boolean overdue(LocalDate today) {
            return today.isAfter(due.date());
        }
    }

    /** Those the actor's unit keeps; all within reach for whoever has none. */
    public List<Line> of(Actor actor) {
        actor.may(PoliciesRight.KEEP).orRefuse();
        List<PolicyQueries.Lacking> lacking =
                queries.lacking(actor.scopeFor(PoliciesRight.READ_INTERNAL), actor.unit(), LocalDate.now(clock), MOST);
        if (lacking.isEmpty()) {
            return List.of();
        }
        WorkingDays days = calendars.local().weekdaysWhereMissing();
        return lacking.stream()
                .map(policy -> new Line(policy, days.due(policy.issued(), limits.itemDays())))
                .toList();
    }
}
