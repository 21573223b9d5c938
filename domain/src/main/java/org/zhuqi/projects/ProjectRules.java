package org.zhuqi.projects;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Money;

/**
 * What an authority may change about the ledger.
 *
 * @param sizeFloors lower bounds of the size classes, ascending; inclusive and nested, so that a project of 1亿 counts
 *     in every class up to it
 * @param tolerance by how much parts of the investment may exceed the whole because they were rounded
 * @param reportDay last day of the month on which its report is in time; the month's end where it is shorter
 * @param overrunPercent of the total investment above which what is completed raises a warning
 */
public record ProjectRules(List<Money> sizeFloors, Money tolerance, int reportDay, int overrunPercent) {
    private static final int LONGEST_MONTH = 31;

    public ProjectRules {
        sizeFloors = List.copyOf(sizeFloors);
        if (!sizeFloors.equals(sizeFloors.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("size classes ascend: " + sizeFloors);
        }
        if (reportDay < 1 || reportDay > LONGEST_MONTH) {
            throw new IllegalArgumentException("not a day of a month: " + reportDay);
        }
    }

    /** The last day on which the report of the month is in time. */
    public LocalDate reportDue(YearMonth month) {
        return month.atDay(Math.min(reportDay, month.lengthOfMonth()));
    }

    /** The highest class the investment reaches; empty below the lowest, or when it is not known. */
    public Optional<Money> sizeClass(Optional<Money> total) {
        return total.flatMap(known ->
                sizeFloors.stream().filter(floor -> known.compareTo(floor) >= 0).reduce((lower, higher) -> higher));
    }
}
