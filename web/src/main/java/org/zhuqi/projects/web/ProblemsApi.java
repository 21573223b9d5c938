package org.zhuqi.projects.web;

import java.time.Clock;
import java.time.Instant;
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
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.problems.Problem;
import org.zhuqi.projects.problems.ProblemEntry;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.problems.ProblemKind;
import org.zhuqi.projects.problems.ProblemLevel;
import org.zhuqi.projects.problems.ProblemState;
import org.zhuqi.projects.problems.usecase.DemandSolution;
import org.zhuqi.projects.problems.usecase.HandleProblem;
import org.zhuqi.projects.problems.usecase.ProblemQueries;
import org.zhuqi.projects.problems.usecase.RecordProblem;
import org.zhuqi.projects.problems.usecase.ShowProblem;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.CreatedResponse;

/** Problems of projects, for programs. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class ProblemsApi {
    private final ProblemQueries queries;
    private final ShowProblem showProblem;
    private final RecordProblem recordProblem;
    private final HandleProblem handleProblem;
    private final DemandSolution demandSolution;
    private final Clock clock;

    record LineResponse(
            UUID id,
            UUID project,
            String projectName,
            ProblemKind kind,
            String title,
            String owner,
            LocalDate found,
            LocalDate due,
            boolean overdue,
            ProblemLevel level,
            ProblemState state,
            @Nullable LocalDate solved) {
        static LineResponse from(ProblemQueries.Line line, LocalDate today) {
            return new LineResponse(
                    line.id().value(),
                    line.project().value(),
                    line.name().zh(),
                    line.kind(),
                    line.title(),
                    line.owner().value(),
                    line.found(),
                    line.due(),
                    line.overdue(today),
                    line.level(),
                    line.state(),
                    line.solved());
        }
    }

    record EntryResponse(ProblemEntry.Step step, String words, String byName, Instant at) {
        static EntryResponse from(ProblemEntry entry) {
            return new EntryResponse(entry.step(), entry.words(), entry.byName(), entry.at());
        }
    }

    /**
     * @param days working days of its limit
     * @param demand the demand it became last
     * @param log the newest line first
     */
    record ProblemResponse(
            UUID id,
            UUID project,
            ProblemKind kind,
            String title,
            String words,
            String owner,
            LocalDate found,
            int days,
            LocalDate due,
            boolean overdue,
            ProblemLevel level,
            ProblemState state,
            @Nullable UUID demand,
            @Nullable LocalDate solved,
            List<EntryResponse> log) {
        static ProblemResponse from(ShowProblem.View view) {
            Problem problem = view.problem();
            return new ProblemResponse(
                    problem.id().value(),
                    problem.project().value(),
                    problem.stated().kind(),
                    problem.stated().title(),
                    problem.stated().words(),
                    problem.owner().value(),
                    problem.stated().found(),
                    problem.term().days(),
                    problem.term().due(),
                    problem.overdue(view.asOf()),
                    problem.level(),
                    problem.state(),
                    problem.demand() == null ? null : problem.demand().value(),
                    problem.solved(),
                    view.log().stream().map(EntryResponse::from).toList());
        }
    }

    @GetMapping("/project-problems")
    Page<LineResponse> list(
            Actor actor,
            @RequestParam Map<String, String> address,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        LocalDate today = LocalDate.now(clock);
        return queries.list(
                        actor.scopeFor(ProjectsRight.READ),
                        ProblemSearch.filter(address, today),
                        new PageRequest(after, limit, null))
                .map(line -> LineResponse.from(line, today));
    }

    @PostMapping("/projects/{id}/problems")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse record(Actor actor, @PathVariable UUID id, @RequestBody RecordProblem.Command command) {
        return new CreatedResponse(
                recordProblem.record(actor, new ProjectId(id), command).value());
    }

    @GetMapping("/project-problems/{id}")
    ProblemResponse show(Actor actor, @PathVariable UUID id) {
        return ProblemResponse.from(showProblem.show(actor, new ProblemId(id)));
    }

    @PostMapping("/project-problems/{id}/actions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void act(Actor actor, @PathVariable UUID id, @RequestBody HandleProblem.Command command) {
        handleProblem.act(actor, new ProblemId(id), command);
    }

    @PostMapping("/project-problems/{id}/give")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(Actor actor, @PathVariable UUID id, @RequestBody HandleProblem.GiveCommand command) {
        handleProblem.give(actor, new ProblemId(id), command);
    }

    @PostMapping("/project-problems/{id}/solve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void solve(Actor actor, @PathVariable UUID id, @RequestBody HandleProblem.Command command) {
        handleProblem.solve(actor, new ProblemId(id), command);
    }

    @PostMapping("/project-problems/{id}/reopen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(Actor actor, @PathVariable UUID id, @RequestBody HandleProblem.Command command) {
        handleProblem.reopen(actor, new ProblemId(id), command);
    }

    /** Answers the demand it became. */
    @PostMapping("/project-problems/{id}/demand")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse demand(Actor actor, @PathVariable UUID id, @RequestBody DemandSolution.Command command) {
        return new CreatedResponse(
                demandSolution.demand(actor, new ProblemId(id), command).value());
    }
}
