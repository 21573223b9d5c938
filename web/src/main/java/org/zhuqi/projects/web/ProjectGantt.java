package org.zhuqi.projects.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.Project;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.web.MonthAxis;

/**
 * The milestones of a project along the months: promised, expected now, reached. What is only known to a month is as wide as
 * the month.
 *
 * @param winter where outdoor work stops
 * @param today null when it is outside
 */
record ProjectGantt(
        MonthAxis axis,
        List<MonthAxis.Bar> winter,
        @Nullable Integer today,
        List<Row> rows) {
    /** What is further apart is not drawn: a month would be too thin to be seen. */
    private static final int MOST_MONTHS = 60;

    /**
     * @param late reached after its last day, or that day is over; never where nothing was promised
     */
    record Row(
            Milestone milestone,
            MonthAxis.@Nullable Bar planned,
            MonthAxis.@Nullable Bar forecast,
            MonthAxis.@Nullable Bar actual,
            boolean late) {}

    /** Null when no milestone has a date. */
    static @Nullable ProjectGantt of(Project project, Set<Month> winter, LocalDate today) {
        List<Milestone> milestones = project.schedule().milestones();
        List<RoughDate> dates = milestones.stream().flatMap(ProjectGantt::dates).toList();
        if (dates.isEmpty()) {
            return null;
        }
        LocalDate first =
                dates.stream().map(RoughDate::from).min(LocalDate::compareTo).orElse(today);
        LocalDate last =
                dates.stream().map(RoughDate::to).max(LocalDate::compareTo).orElse(today);
        MonthAxis axis = axis(first, last, today);
        return new ProjectGantt(
                axis,
                winter(axis, winter),
                axis.within(today, today) == null ? null : axis.at(today),
                rows(axis, milestones, today));
    }

    /** Those that have a date at all. */
    static List<Row> rows(MonthAxis axis, List<Milestone> milestones, LocalDate today) {
        return milestones.stream()
                .filter(milestone -> dates(milestone).findAny().isPresent())
                .map(milestone -> row(axis, milestone, today))
                .toList();
    }

    /** Today is on it wherever that does not take too many months; of those the last are drawn. */
    private static MonthAxis axis(LocalDate first, LocalDate last, LocalDate today) {
        LocalDate from = first.isBefore(today) ? first : today;
        LocalDate to = last.isAfter(today) ? last : today;
        List<YearMonth> months = MonthAxis.between(from, to).months();
        return new MonthAxis(months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size()));
    }

    /** The months of winter on the axis. */
    static List<MonthAxis.Bar> winter(MonthAxis axis, Set<Month> winter) {
        List<MonthAxis.Bar> bars = new ArrayList<>();
        for (YearMonth month : axis.months()) {
            if (winter.contains(month.getMonth())) {
                bars.add(axis.bar(month.atDay(1), month.atEndOfMonth()));
            }
        }
        return List.copyOf(bars);
    }

    private static Stream<RoughDate> dates(Milestone milestone) {
        return Stream.of(milestone.planned(), milestone.forecast(), milestone.actual())
                .flatMap(Stream::ofNullable);
    }

    private static Row row(MonthAxis axis, Milestone milestone, LocalDate today) {
        RoughDate planned = milestone.planned();
        RoughDate actual = milestone.actual();
        boolean lateReached = planned != null && actual != null && actual.from().isAfter(planned.to());
        return new Row(
                milestone,
                bar(axis, planned),
                bar(axis, milestone.forecast()),
                bar(axis, actual),
                lateReached || milestone.overdue(today));
    }

    private static MonthAxis.@Nullable Bar bar(MonthAxis axis, @Nullable RoughDate date) {
        return date == null ? null : axis.within(date.from(), date.to());
    }
}
