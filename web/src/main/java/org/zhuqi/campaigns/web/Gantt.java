package org.zhuqi.campaigns.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.CampaignTask;
import org.zhuqi.campaigns.Light;
import org.zhuqi.campaigns.Term;
import org.zhuqi.documents.papers.Paper;
import org.zhuqi.shared.web.MonthAxis;

/**
 * A wall chart's measures: every month is as wide as the next, a task's bar lies where its days are. Drawn as SVG by the
 * server, with sizes as attributes, since styles in the page are forbidden.
 *
 * @param axis from the campaign's first month to its last
 * @param today where the day shown lies, null when it is outside
 */
record Gantt(MonthAxis axis, @Nullable Integer today, List<Row> rows) {
    private static final int WHOLE = 100;

    /**
     * One task's bar.
     *
     * @param x where it begins, -1 without dates
     * @param done how much of it is reported as done
     */
    record Row(int x, int width, int done) {}

    List<YearMonth> months() {
        return axis.months();
    }

    /** What of a row lies within one of the months; null when nothing does. */
    Paper.@Nullable Bar within(Row row, int month) {
        int from = share(row.x(), month);
        int to = share(row.x() + row.width(), month);
        return row.x() < 0 || from == to ? null : new Paper.Bar(from, share(row.x() + row.done(), month), to);
    }

    private int share(int place, int month) {
        return Math.clamp((long) place * axis.months().size() - (long) month * MonthAxis.WIDTH, 0, Paper.Bar.WHOLE);
    }

    static Gantt of(Term campaign, List<Shown> tasks, LocalDate asOf) {
        MonthAxis axis = MonthAxis.between(campaign.from(), campaign.to());
        return new Gantt(
                axis,
                asOf.isBefore(campaign.from()) || asOf.isAfter(campaign.to()) ? null : axis.at(asOf.plusDays(1)),
                tasks.stream().map(task -> row(axis, task)).toList());
    }

    /** A task and its light. */
    record Shown(CampaignTask task, Light light) {}

    private static Row row(MonthAxis axis, Shown shown) {
        Term term = shown.task().term();
        if (term == null) {
            return new Row(-1, 0, 0);
        }
        MonthAxis.Bar bar = axis.bar(term.from(), term.to());
        Integer reported = shown.light().reported();
        return new Row(bar.x(), bar.width(), reported == null ? 0 : bar.width() * reported / WHOLE);
    }
}
