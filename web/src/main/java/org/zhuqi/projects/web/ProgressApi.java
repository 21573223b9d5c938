package org.zhuqi.projects.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.progress.MonthlyReport;
import org.zhuqi.projects.progress.ReportCheck;
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.projects.progress.usecase.CheckReport;
import org.zhuqi.projects.progress.usecase.PlanYear;
import org.zhuqi.projects.progress.usecase.ReportMonth;
import org.zhuqi.projects.usecase.ShowProject;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;

/** Plans of the year and monthly reports, for programs. What is written is in 万元, what is answered in yuan. */
@RestController
@RequestMapping("/api/v1/projects/{id}")
@RequiredArgsConstructor
class ProgressApi {
    private final ShowProject showProject;
    private final PlanYear planYear;
    private final ReportMonth reportMonth;
    private final CheckReport checkReport;

    record PlanResponse(int edition) {}

    /** @param warnings what is odd about it, for whoever checks it */
    record ReportedResponse(int edition, List<ReportCheck.Finding> warnings) {}

    /** @param counts whether it is the last edition of its month */
    record ReportResponse(
            YearMonth month,
            int edition,
            boolean counts,
            BigDecimal investment,
            int percent,
            String progress,
            String aim,
            String problems,
            String note,
            ReportState state,
            LocalDate on,
            boolean late,
            String why) {
        static ReportResponse from(MonthlyReport report, boolean counts) {
            return new ReportResponse(
                    report.month(),
                    report.edition(),
                    counts,
                    report.told().investment().yuan(),
                    report.told().percent(),
                    report.told().progress(),
                    report.told().aim(),
                    report.told().problems(),
                    report.told().note(),
                    report.state(),
                    report.on(),
                    report.late(),
                    report.why());
        }
    }

    record MonthRequest(@Nullable YearMonth month) {
        YearMonth given() {
            if (month == null) {
                throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("month", "shared.missing")));
            }
            return month;
        }
    }

    @PostMapping("/plans")
    @ResponseStatus(HttpStatus.CREATED)
    PlanResponse plan(Actor actor, @PathVariable UUID id, @RequestBody PlanYear.Command command) {
        return new PlanResponse(planYear.plan(actor, new ProjectId(id), command));
    }

    /** Every edition, the earliest month first. */
    @GetMapping("/reports")
    List<ReportResponse> reports(Actor actor, @PathVariable UUID id) {
        ShowProject.View view = showProject.show(actor, new ProjectId(id));
        List<MonthlyReport> current = view.history().current();
        return view.history().editions().stream()
                .map(report -> ReportResponse.from(report, current.contains(report)))
                .toList();
    }

    @PostMapping("/reports")
    @ResponseStatus(HttpStatus.CREATED)
    ReportedResponse report(Actor actor, @PathVariable UUID id, @RequestBody ReportMonth.Command command) {
        ReportMonth.Outcome outcome = reportMonth.report(actor, new ProjectId(id), command);
        return new ReportedResponse(outcome.edition(), outcome.warnings());
    }

    @PostMapping("/reports/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(Actor actor, @PathVariable UUID id, @RequestBody MonthRequest request) {
        checkReport.check(actor, new ProjectId(id), request.given());
    }

    @PostMapping("/reports/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lock(Actor actor, @PathVariable UUID id, @RequestBody MonthRequest request) {
        checkReport.lock(actor, new ProjectId(id), request.given());
    }
}
