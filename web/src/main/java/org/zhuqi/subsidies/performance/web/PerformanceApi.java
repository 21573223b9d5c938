package org.zhuqi.subsidies.performance.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.performance.Performance;
import org.zhuqi.subsidies.performance.Target;
import org.zhuqi.subsidies.performance.usecase.JudgePerformance;
import org.zhuqi.subsidies.performance.usecase.PerformanceQueries;
import org.zhuqi.subsidies.performance.usecase.ProposeTargets;
import org.zhuqi.subsidies.performance.usecase.ReportPerformance;
import org.zhuqi.subsidies.performance.usecase.SetTargets;

@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class PerformanceApi {
    private final PerformanceQueries queries;
    private final ProposeTargets proposeTargets;
    private final SetTargets setTargets;
    private final ReportPerformance reportPerformance;
    private final JudgePerformance judgePerformance;

    /**
     * What an award is to bring about and did.
     *
     * @param due last day of the self-evaluation
     * @param opinion the officers' on the last report
     */
    record PerformanceResponse(
            UUID programme,
            UUID application,
            LocalText title,
            LocalText enterprise,
            LocalDate due,
            Performance.State state,
            List<TargetResponse> targets,
            @Nullable String evaluation,
            @Nullable UUID file,
            @Nullable String opinion) {
        static PerformanceResponse from(Performance performance) {
            AttachmentId file = performance.file();
            return new PerformanceResponse(
                    performance.programme().value(),
                    performance.matter().application().value(),
                    performance.programmeTitle(),
                    performance.enterpriseName(),
                    performance.due(),
                    performance.state(),
                    performance.targets().stream().map(TargetResponse::from).toList(),
                    performance.evaluation(),
                    file == null ? null : file.value(),
                    performance.opinion());
        }
    }

    /** @param reached null while nobody reported on it */
    record TargetResponse(
            int number,
            String indicator,
            String unit,
            BigDecimal wanted,
            LocalDate by,
            @Nullable BigDecimal actual,
            @Nullable String note,
            @Nullable Boolean reached) {
        static TargetResponse from(Target target) {
            return new TargetResponse(
                    target.number(),
                    target.indicator(),
                    target.unit(),
                    target.wanted(),
                    target.by(),
                    target.actual(),
                    target.note(),
                    target.reached());
        }
    }

    /** @param everyAward whether they count for every other award of its programme too that has none */
    record TargetsRequest(
            @Nullable List<TargetRequest> targets, @Nullable Boolean everyAward) {}

    record TargetRequest(
            @Nullable String indicator,
            @Nullable String unit,
            @Nullable BigDecimal wanted,
            @Nullable LocalDate by) {}

    /** @param file id of one that was uploaded for the award, null for none */
    record ReportRequest(
            @Nullable List<ActualRequest> actuals,
            @Nullable String evaluation,
            @Nullable UUID file) {}

    record ActualRequest(
            int number,
            @Nullable BigDecimal actual,
            @Nullable String note) {}

    /** @param outcome ACCEPTED, RECTIFY or FAILED */
    record JudgementRequest(
            Performance.@Nullable State outcome, @Nullable String opinion) {}

    @GetMapping("/performances")
    Page<PerformanceResponse> list(
            Actor actor,
            @RequestParam(required = false) Performance.@Nullable State state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return queries.list(
                        actor.scopeFor(SubsidiesRight.READ),
                        PerformanceQueries.Filter.in(state),
                        new PageRequest(after, limit, null))
                .map(PerformanceResponse::from);
    }

    @GetMapping("/applications/{id}/performance")
    PerformanceResponse performance(Actor actor, @PathVariable UUID id) {
        return queries.find(actor.scopeFor(SubsidiesRight.READ), new ApplicationId(id))
                .map(PerformanceResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    /** What the targets of an application's award start from: the indicators of its call. */
    @GetMapping("/applications/{id}/performance/proposed-targets")
    List<TargetRequest> proposed(Actor actor, @PathVariable UUID id) {
        return proposeTargets.propose(actor, new ApplicationId(id)).stream()
                .map(line -> new TargetRequest(line.indicator(), line.unit(), line.wanted(), line.by()))
                .toList();
    }

    /** Sets the targets of an application's award, once; or of every award of its programme that has none. */
    @PutMapping("/applications/{id}/performance")
    PerformanceResponse set(Actor actor, @PathVariable UUID id, @RequestBody TargetsRequest request) {
        return PerformanceResponse.from(setTargets.set(
                actor,
                new SetTargets.Command(
                        new ApplicationId(id),
                        Objects.requireNonNullElse(request.targets(), List.<TargetRequest>of()).stream()
                                .map(target -> new SetTargets.Line(
                                        Objects.requireNonNullElse(target.indicator(), ""),
                                        Objects.requireNonNullElse(target.unit(), ""),
                                        target.wanted(),
                                        target.by()))
                                .toList(),
                        Boolean.TRUE.equals(request.everyAward()))));
    }

    /** What came of the targets, and what the enterprise thinks of it. */
    @PostMapping("/applications/{id}/performance/report")
    PerformanceResponse report(Actor actor, @PathVariable UUID id, @RequestBody ReportRequest request) {
        UUID file = request.file();
        return PerformanceResponse.from(reportPerformance.report(
                actor,
                new ReportPerformance.Command(
                        new ApplicationId(id),
                        Objects.requireNonNullElse(request.actuals(), List.<ActualRequest>of()).stream()
                                .map(actual ->
                                        new ReportPerformance.Actual(actual.number(), actual.actual(), actual.note()))
                                .toList(),
                        Objects.requireNonNullElse(request.evaluation(), ""),
                        file == null ? null : new AttachmentId(file))));
    }

    /** Accepts the report, asks to have it mended, or says that the award failed. */
    @PostMapping("/applications/{id}/performance/judgement")
    PerformanceResponse judge(Actor actor, @PathVariable UUID id, @RequestBody JudgementRequest request) {
        return PerformanceResponse.from(judgePerformance.judge(
                actor,
                new JudgePerformance.Command(
                        new ApplicationId(id), request.outcome(), Objects.requireNonNullElse(request.opinion(), ""))));
    }
}
