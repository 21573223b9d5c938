package org.zhuqi.campaigns.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.CampaignTask;
import org.zhuqi.campaigns.Light;
import org.zhuqi.campaigns.Term;
import org.zhuqi.documents.papers.Paper;

/**
 * A wall chart's measures: every month is as wide as the next, a task's bar lies where its days are. Drawn as SVG by the
 * server, with sizes as attributes, since styles in the page are forbidden.
 *
 * @param months from the campaign's first to its last
 * @param today where the day shown lies, null when it is outside
 */
record Gantt(List<YearMonth> months, @Nullable Integer today, List<Row> rows) {
    /** Units of the drawing's width. */
    static final int WIDTH = 1_000;

    private static final int WHOLE = 100;

    /**
     * One task's bar.
     *
     * @param x where it begins, -1 without dates
     * @param done how much of it is reported as done
     */
    record Row(int x, int width, int done) {}

    /** What of a row lies within one of the months; null when nothing does. */
    Paper.@Nullable Bar within(Row row, int month) {
        int from = share(row.x(), month);
        int to = share(row.x() + row.width(), month);
        return row.x() < 0 || from == to ? null : new Paper.Bar(from, share(row.x() + row.done(), month), to);
    }

    private int share(int place, int month) {
        return Math.clamp((long) place * months.size() - (long) month * WIDTH, 0, Paper.Bar.WHOLE);
    }

    static Gantt of(Term campaign, List<Shown> tasks, LocalDate asOf) {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(campaign.from());
                !month.isAfter(YearMonth.from(campaign.to()));
                month = month.plusMonths(1)) {
            months.add(month);
        }
        return new Gantt(
                months,
                asOf.isBefore(campaign.from()) || asOf.isAfter(campaign.to())
                        ? null
                        : (int) place(months, asOf.plusDays(1)),
                tasks.stream().map(task -> row(months, task)).toList());
    }

    /** A task and its light. */
    record Shown(CampaignTask task, Light light) {}

    private static Row row(List<YearMonth> months, Shown shown) {
        Term term = shown.task().term();
        if (term == null) {
            return new Row(-1, 0, 0);
        }
        int from = (int) place(months, term.from());
        int width = Math.max(1, (int) place(months, term.to().plusDays(1)) - from);
        Integer reported = shown.light().reported();
        return new Row(from, width, reported == null ? 0 : width * reported / WHOLE);
    }

    /** Where the day begins. */
    private static long place(List<YearMonth> months, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        YearMonth first = months.getFirst();
        long before = (month.getYear() - first.getYear()) * 12L + month.getMonthValue() - first.getMonthValue();
        return (before * WIDTH + (day.getDayOfMonth() - 1L) * WIDTH / month.lengthOfMonth()) / months.size();
    }
}
