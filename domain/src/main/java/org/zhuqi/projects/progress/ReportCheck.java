package org.zhuqi.projects.progress;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectRules;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.Money;

/**
 * What is wrong or odd about a report (docs/domain.md §9.3). Compared exact.
 *
 * @param problems keep it from being sent
 * @param warnings are shown to whoever checks it
 */
public record ReportCheck(List<Finding> problems, List<Finding> warnings) {
    private static final int WHOLE = 100;

    public ReportCheck {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** One thing found; the words are the bundles'. */
    public enum Finding {
        /** The stated sum is not what was there before and the month together. */
        SUM_DIFFERS,
        /** More than 100 percent without a note. */
        ABOVE_WHOLE,
        /** Money spent after completion without a note. */
        AFTER_COMPLETION,
        /** More completed than the whole investment by more than the rules allow. */
        OVERRUN,
        /** Less percent than a month before. */
        FALLS_BACK,
        /** Months before it were never reported. */
        MONTHS_MISSING,
        LATE
    }

    /**
     * @param statedSum what the reporter counts as completed since the start, null when not stated
     */
    public static ReportCheck of(
            Project project,
            ReportHistory history,
            YearMonth month,
            MonthlyReport.Told told,
            @Nullable Money statedSum,
            boolean late,
            ProjectRules rules) {
        Money previous = history.sinceStart(project.sheet().investment().before(), month.minusMonths(1));
        Money sum = previous.plus(told.investment());
        List<Finding> problems = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        if (statedSum != null && statedSum.compareTo(sum) != 0) {
            problems.add(Finding.SUM_DIFFERS);
        }
        if (told.percent() > WHOLE && told.note().isBlank()) {
            problems.add(Finding.ABOVE_WHOLE);
        }
        boolean completed = project.standing().stage().isCompleted();
        if (completed && told.investment().isPositive() && told.note().isBlank()) {
            problems.add(Finding.AFTER_COMPLETION);
        }
        boolean overrun = project.total()
                .filter(total ->
                        sum.toFraction().compareTo(total.toFraction().times(Fraction.of(rules.overrunPercent(), WHOLE)))
                                > 0)
                .isPresent();
        if (overrun) {
            warnings.add(Finding.OVERRUN);
        }
        MonthlyReport earlier = history.before(month).orElse(null);
        if (earlier != null && told.percent() < earlier.told().percent()) {
            warnings.add(Finding.FALLS_BACK);
        }
        if (earlier != null && earlier.month().isBefore(month.minusMonths(1))) {
            warnings.add(Finding.MONTHS_MISSING);
        }
        if (late) {
            warnings.add(Finding.LATE);
        }
        return new ReportCheck(problems, warnings);
    }
}
