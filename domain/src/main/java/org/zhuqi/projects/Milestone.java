package org.zhuqi.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.RoughDate;

/**
 * One milestone of a project.
 *
 * @param planned as it was promised
 * @param forecast as it is expected now, null while the plan stands
 * @param actual the day it was reached, null before; a month where only that is known
 * @param note what else is to be said
 */
public record Milestone(
        MilestoneKind kind,
        @Nullable RoughDate planned,
        @Nullable RoughDate forecast,
        @Nullable RoughDate actual,
        String note) {
    /** When it is expected now: forecast before plan; null when nobody said. */
    public @Nullable RoughDate expected() {
        return forecast == null ? planned : forecast;
    }

    /** Planned, not reached, and its last day is over. */
    public boolean overdue(LocalDate asOf) {
        return actual == null && planned != null && planned.to().isBefore(asOf);
    }

    Milestone reached(LocalDate day) {
        return actual == null ? new Milestone(kind, planned, forecast, RoughDate.of(day), note) : this;
    }
}
