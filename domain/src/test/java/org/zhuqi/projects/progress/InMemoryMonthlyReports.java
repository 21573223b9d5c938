package org.zhuqi.projects.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.SharedError;

public final class InMemoryMonthlyReports implements MonthlyReports {
    private final List<MonthlyReport> stored = new ArrayList<>();

    @Override
    public ReportHistory of(ProjectId project) {
        return new ReportHistory(stored.stream()
                .filter(report -> report.project().equals(project))
                .toList());
    }

    @Override
    public void add(MonthlyReport report) {
        if (stored.stream().anyMatch(same(report))) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.add(report);
    }

    @Override
    public void save(MonthlyReport report, ReportState before) {
        boolean last = of(report.project())
                .of(report.month())
                .filter(same(report))
                .filter(stands -> stands.state() == before)
                .isPresent();
        if (!last) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.replaceAll(other -> same(report).test(other) ? report : other);
    }

    private static Predicate<MonthlyReport> same(MonthlyReport report) {
        return other -> other.project().equals(report.project())
                && other.month().equals(report.month())
                && other.edition() == report.edition();
    }
}
