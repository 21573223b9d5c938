package org.zhuqi.projects.progress.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.progress.MonthlyReport;
import org.zhuqi.projects.progress.MonthlyReports;
import org.zhuqi.projects.progress.ReportHistory;
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcMonthlyReports implements MonthlyReports {
    private final JdbcClient jdbc;

    @Override
    public ReportHistory of(ProjectId project) {
        return new ReportHistory(jdbc.sql("select * from monthly_report where project_id = ?")
                .param(project.value())
                .query((row, number) -> report(project, row))
                .list());
    }

    @Override
    public void add(MonthlyReport report) {
        MonthlyReport.Told told = report.told();
        Map<String, @Nullable Object> params = key(report);
        params.put("investment", told.investment().yuan());
        params.put("percent", told.percent());
        params.put("progress", told.progress());
        params.put("aim", told.aim());
        params.put("problems", told.problems());
        params.put("note", told.note());
        params.put("on", report.on());
        params.put("late", report.late());
        params.put("why", report.why());
        params.put("by", report.by().value());
        params.put("at", Columns.at(report.at()));
        jdbc.sql("update monthly_report set counts = false where project_id = :project and month = :month and counts")
                .params(params)
                .update();
        try {
            jdbc.sql("""
                    insert into monthly_report (project_id, month, edition, counts, investment, percent, progress, aim,
                        problems, note, state, on_day, late, why, by_user, checked_by, locked_by, at)
                    values (:project, :month, :edition, true, :investment, :percent, :progress, :aim, :problems, :note,
                        :state, :on, :late, :why, :by, :checkedBy, :lockedBy, :at)
                    """).params(params).update();
        } catch (DuplicateKeyException e) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    @Override
    public void save(MonthlyReport report, ReportState before) {
        Map<String, @Nullable Object> params = key(report);
        params.put("before", before.name());
        int saved = jdbc.sql("""
                update monthly_report set state = :state, checked_by = :checkedBy, locked_by = :lockedBy
                where project_id = :project and month = :month and edition = :edition and state = :before and counts
                """).params(params).update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    private static Map<String, @Nullable Object> key(MonthlyReport report) {
        UserId checkedBy = report.checkedBy();
        UserId lockedBy = report.lockedBy();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("project", report.project().value());
        params.put("month", report.month().atDay(1));
        params.put("edition", report.edition());
        params.put("state", report.state().name());
        params.put("checkedBy", checkedBy == null ? null : checkedBy.value());
        params.put("lockedBy", lockedBy == null ? null : lockedBy.value());
        return params;
    }

    private static MonthlyReport report(ProjectId project, ResultSet row) throws SQLException {
        return new MonthlyReport(
                project,
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("edition"),
                new MonthlyReport.Told(
                        new Money(row.getBigDecimal("investment")),
                        row.getInt("percent"),
                        row.getString("progress"),
                        row.getString("aim"),
                        row.getString("problems"),
                        row.getString("note")),
                ReportState.valueOf(row.getString("state")),
                row.getObject("on_day", LocalDate.class),
                row.getBoolean("late"),
                row.getString("why"),
                new UserId(row.getObject("by_user", UUID.class)),
                user(row, "checked_by"),
                user(row, "locked_by"),
                Columns.moment(row, "at"));
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new UserId(id);
    }
}
