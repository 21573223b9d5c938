package org.zhuqi.projects.progress.usecase;

import java.time.YearMonth;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.progress.MonthlyReport;
import org.zhuqi.projects.progress.MonthlyReports;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** The county checks a month's report, the prefecture locks it. */
@Service
@Transactional
@RequiredArgsConstructor
public class CheckReport {
    private final Projects projects;
    private final MonthlyReports reports;
    private final AuditTrail auditTrail;

    public void check(Actor actor, ProjectId id, YearMonth month) {
        step(actor, ProjectsRight.CHECK, id, month, report -> report.checked(actor.id()));
        auditTrail.record(
                AuditEvent.done(actor, "projects.check-report", "project", id).with("month", month.toString()));
    }

    public void lock(Actor actor, ProjectId id, YearMonth month) {
        step(actor, ProjectsRight.LOCK, id, month, report -> report.locked(actor.id()));
        auditTrail.record(
                AuditEvent.done(actor, "projects.lock-report", "project", id).with("month", month.toString()));
    }

    private void step(
            Actor actor, ProjectsRight right, ProjectId id, YearMonth month, UnaryOperator<MonthlyReport> move) {
        actor.may(right).orRefuse();
        Project project = projects.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, right).orRefuse();
        MonthlyReport report = reports.of(id).of(month).orElseThrow(SharedError.NOT_FOUND::refused);
        reports.save(move.apply(report), report.state());
    }
}
