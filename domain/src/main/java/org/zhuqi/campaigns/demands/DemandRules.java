package org.zhuqi.campaigns.demands;

import java.util.function.UnaryOperator;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.calendar.WorkingHours;
import org.zhuqi.calendar.WorkingTime;
import org.zhuqi.shared.ReportingUnitId;

/**
 * What a move is judged by.
 *
 * @param calendar of the place served
 * @param time its working time, for limits in hours
 * @param above the unit one level higher; the highest stands above itself
 */
public record DemandRules(
        WorkingDays calendar, WorkingTime time, DemandLimits limits, UnaryOperator<ReportingUnitId> above) {
    public DemandRules {
        // A demand is never stuck only because next year's notice is not out.
        calendar = calendar.weekdaysWhereMissing();
    }

    WorkingHours hours() {
        return new WorkingHours(calendar, time);
    }
}
