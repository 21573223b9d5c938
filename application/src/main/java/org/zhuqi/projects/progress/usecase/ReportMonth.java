package org.zhuqi.projects.progress.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectRules;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.progress.MonthlyReport;
import org.zhuqi.projects.progress.MonthlyReports;
import org.zhuqi.projects.progress.ReportCheck;
import org.zhuqi.projects.progress.ReportHistory;
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.projects.resumptions.usecase.RecordResumption;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/**
 * The owner or an officer tells what was done in a month. What is told again is a correction with a reason, unless it says
 * the same: then nothing is added.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class ReportMonth {
    private static final int WORDS = 2_000;
    private static final int MOST_PERCENT = 1_000;
    private final Projects projects;
    private final MonthlyReports reports;
    private final ProjectRules rules;
    private final RecordResumption recordResumption;
    private final JudgeProjects judgeProjects;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param investment of the month alone, in 万元
     * @param sum what the reporter counts as completed since the start, in 万元; compared when it is there
     * @param why needed for a correction
     * @param resumed the day on which it went on after the winter, where that is told along the way
     */
    public record Command(
            @Nullable String month,
            @Nullable String investment,
            @Nullable String sum,
            @Nullable String percent,
            @Nullable String progress,
            @Nullable String aim,
            @Nullable String problems,
            @Nullable String note,
            @Nullable String why,
            @Nullable String resumed) {}

    /** The edition that counts now, and what is odd about it. */
    public record Outcome(int edition, List<ReportCheck.Finding> warnings) {}

    public Outcome report(Actor actor, ProjectId id, Command command) {
        actor.may(ProjectsRight.REPORT).orRefuse();
        Project project = projects.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.REPORT).orRefuse();
        project.refuseWhenTerminated();
        LocalDate today = LocalDate.now(clock);
        ReadFields fields = new ReadFields();
        YearMonth month = fields.requiredMonth("month", command.month()).orElse(YearMonth.from(today));
        if (month.isAfter(YearMonth.from(today))) {
            fields.wrong(FieldProblem.of("month", "projects.month-to-come"));
        }
        MonthlyReport.Told told = new MonthlyReport.Told(
                fields.wan("investment", fields.required("investment", command.investment(), WORDS))
                        .orElse(Money.ZERO),
                percent(fields, command.percent()),
                fields.required("progress", command.progress(), WORDS),
                fields.text("aim", command.aim(), WORDS),
                fields.text("problems", command.problems(), WORDS),
                fields.text("note", command.note(), WORDS));
        Money sum = fields.wan("sum", command.sum()).orElse(null);
        String why = fields.text("why", command.why(), WORDS);
        LocalDate resumed = fields.day("resumed", command.resumed()).orElse(null);
        fields.refuseWrong();
        ReportHistory history = reports.of(id);
        boolean late = today.isAfter(rules.reportDue(month));
        ReportCheck check = ReportCheck.of(project, history, month, told, sum, late, rules);
        refuse(check);
        if (resumed != null) {
            recordResumption.told(actor, id, resumed);
        }
        MonthlyReport before = history.of(month).orElse(null);
        if (before != null && before.told().equals(told)) {
            return new Outcome(before.edition(), check.warnings());
        }
        if (before != null && why.isEmpty()) {
            throw ProjectsError.WHY_MISSING.refused();
        }
        MonthlyReport report = new MonthlyReport(
                id,
                month,
                before == null ? 1 : before.edition() + 1,
                told,
                ReportState.REPORTED,
                today,
                late,
                why,
                actor.id(),
                null,
                null,
                clock.instant());
        reports.add(report);
        judgeProjects.judge(id);
        auditTrail.record(AuditEvent.done(actor, "projects.report", "project", id)
                .with("month", month.toString())
                .with("edition", String.valueOf(report.edition()))
                .with("investment", told.investment().toString()));
        return new Outcome(report.edition(), check.warnings());
    }

    private static int percent(ReadFields fields, @Nullable String typed) {
        BigDecimal percent = fields.requiredNumber("percent", typed).orElse(BigDecimal.ZERO);
        boolean whole = percent.signum() >= 0
                && percent.compareTo(BigDecimal.valueOf(MOST_PERCENT)) <= 0
                && percent.stripTrailingZeros().scale() <= 0;
        if (!whole) {
            fields.wrong(FieldProblem.of("percent", "projects.percent"));
        }
        return whole ? percent.intValueExact() : 0;
    }

    private static void refuse(ReportCheck check) {
        ReadFields fields = new ReadFields();
        for (ReportCheck.Finding finding : check.problems()) {
            fields.wrong(
                    switch (finding) {
                        case SUM_DIFFERS -> FieldProblem.of("sum", "projects.sum-differs");
                        case ABOVE_WHOLE -> FieldProblem.of("note", "projects.above-whole");
                        default -> FieldProblem.of("note", "projects.after-completion");
                    });
        }
        fields.refuseWrong();
    }
}
