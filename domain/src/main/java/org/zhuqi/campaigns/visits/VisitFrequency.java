package org.zhuqi.campaigns.visits;

import java.time.LocalDate;

/**
 * How often each role visits (docs/domain.md §8.2). A visit is due by the corresponding day so many months after the one
 * before, or after the assignment began; where a month has no such day, by its last.
 *
 * @param officerMonths 1: monthly
 * @param leaderMonths 3: quarterly
 * @param remindDays how many days before it is due the visitor is reminded
 */
public record VisitFrequency(int officerMonths, int leaderMonths, int remindDays) {
    public VisitFrequency {
        if (officerMonths < 1 || leaderMonths < 1 || remindDays < 0) {
            throw new IllegalArgumentException("visits come after at least a month");
        }
    }

    public int months(VisitorRole role) {
        return role == VisitorRole.OFFICER ? officerMonths : leaderMonths;
    }

    /** The last day on which the next visit is in time. */
    public LocalDate due(VisitorRole role, LocalDate before) {
        return before.plusMonths(months(role));
    }
}
