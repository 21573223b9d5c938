package org.zhuqi.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.resumptions.Resumption;
import org.zhuqi.projects.resumptions.usecase.RecordResumption;
import org.zhuqi.projects.resumptions.usecase.ResumptionQueries;
import org.zhuqi.projects.resumptions.usecase.ShowResumptions;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/** When projects go on after the winter, for programs. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class ResumptionsApi {
    private final ResumptionQueries queries;
    private final ShowResumptions showResumptions;
    private final RecordResumption recordResumption;
    private final Clock clock;

    /** @param due last day on which it is in time, null where nobody planned any */
    record ResumptionSummary(
            UUID project,
            LocalText name,
            String unit,
            @Nullable LocalDate due,
            @Nullable LocalDate resumed,
            @Nullable Halt halt,
            ResumptionQueries.State state) {
        static ResumptionSummary from(ResumptionQueries.Line line) {
            return new ResumptionSummary(
                    line.project().value(),
                    line.name(),
                    line.unit().value(),
                    line.due(),
                    line.resumed(),
                    line.halt(),
                    line.state());
        }
    }

    record ResumptionResponse(
            int year, @Nullable LocalDate planned, @Nullable LocalDate resumed, String note, String by) {
        static ResumptionResponse from(Resumption resumption) {
            return new ResumptionResponse(
                    resumption.year(),
                    resumption.days().planned(),
                    resumption.days().resumed(),
                    resumption.days().note(),
                    resumption.byName());
        }
    }

    /** Narrowed by {@code unit}, {@code keyLevel}, {@code leader} and {@code state}; whose day comes first, first. */
    @GetMapping("/project-resumptions")
    Page<ResumptionSummary> list(
            Actor actor,
            @RequestParam Map<String, String> address,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return queries.list(
                        actor.scopeFor(ProjectsRight.READ),
                        ResumptionSearch.filter(address),
                        LocalDate.now(clock),
                        new PageRequest(after, limit, null))
                .map(ResumptionSummary::from);
    }

    /** The latest year first. */
    @GetMapping("/projects/{id}/resumptions")
    List<ResumptionResponse> of(Actor actor, @PathVariable UUID id) {
        return showResumptions.of(actor, new ProjectId(id)).resumptions().stream()
                .map(ResumptionResponse::from)
                .toList();
    }

    /** What is said of a year again replaces what was said before. */
    @PostMapping("/projects/{id}/resumptions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void record(Actor actor, @PathVariable UUID id, @RequestBody RecordResumption.Command command) {
        recordResumption.record(actor, new ProjectId(id), command);
    }
}
