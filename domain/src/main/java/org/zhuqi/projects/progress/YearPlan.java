package org.zhuqi.projects.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;

/**
 * The plan of a project for a year. One that is changed becomes another edition; what was judged by the earlier one stays
 * judged by it.
 *
 * @param edition from 1
 * @param from the day from which this edition holds; the first holds for the whole year
 * @param why it was changed, empty of the first
 */
public record YearPlan(
        ProjectId project,
        int year,
        int edition,
        Money amount,
        PlanCurve curve,
        LocalDate from,
        String why,
        UserId by,
        Instant at) {
    public YearPlan {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a plan is not below nothing: " + amount);
        }
    }
}
