package org.zhuqi.projects.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.PermitKind;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.ProjectMove;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.usecase.EditProject;
import org.zhuqi.projects.usecase.KeepSchedule;
import org.zhuqi.projects.usecase.MoveProject;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.projects.usecase.ShowProject;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.CreatedResponse;

/**
 * Projects for programs. Amounts are answered in yuan; what is written comes as the form takes it, amounts in 万元 and
 * lists one entry a line.
 */
@RestController
@RequestMapping("/api/v1/projects")
@RequiredArgsConstructor
class ProjectsApi {
    private final ProjectQueries queries;
    private final ShowProject showProject;
    private final EditProject editProject;
    private final MoveProject moveProject;
    private final KeepSchedule keepSchedule;
    private final LightWords lightWords;

    record LineResponse(
            UUID id,
            @Nullable String code,
            String name,
            String unit,
            List<String> owners,
            ProjectKind kind,
            @Nullable KeyLevel keyLevel,
            @Nullable String sector,
            Stage stage,
            @Nullable Halt halt,
            @Nullable BigDecimal total,
            BigDecimal completed,
            @Nullable Integer percent,
            LightColour light,
            @Nullable LocalDate judged) {
        static LineResponse from(ProjectQueries.Line line) {
            return new LineResponse(
                    line.id().value(),
                    text(line.code()),
                    line.name().zh(),
                    line.unit().value(),
                    line.owners().stream().map(Sheet.Owner::name).toList(),
                    line.kind(),
                    line.keyLevel(),
                    text(line.sector()),
                    line.stage(),
                    line.halt(),
                    yuan(line.total()),
                    line.completed().yuan(),
                    line.percent(),
                    line.light(),
                    line.judged());
        }
    }

    record OwnerResponse(String name, @Nullable UUID enterprise) {}

    /** @param figure with its qualifier as it was stated, e.g. 约7800 */
    record CapacityResponse(String name, String figure, String unit) {}

    record ProductResponse(
            String name,
            @Nullable String quantity,
            String unit,
            @Nullable BigDecimal output,
            boolean firstOfKind) {}

    record PermitResponse(
            PermitKind kind,
            boolean needed,
            @Nullable LocalDate applied,
            @Nullable LocalDate due,
            @Nullable LocalDate granted,
            String number) {}

    /** Dates as exactly as they were stated: a year, a month, ten days of a month or a day. */
    record MilestoneResponse(
            MilestoneKind kind,
            @Nullable String planned,
            @Nullable String forecast,
            @Nullable String actual,
            boolean overdue,
            String note) {
        static MilestoneResponse from(Milestone milestone, LocalDate asOf) {
            return new MilestoneResponse(
                    milestone.kind(),
                    text(milestone.planned()),
                    text(milestone.forecast()),
                    text(milestone.actual()),
                    milestone.overdue(asOf),
                    milestone.note());
        }
    }

    record MoveResponse(
            Stage from, Stage to, @Nullable Halt halt, LocalDate day, String why, String byName, Instant at) {
        static MoveResponse from(ProjectMove move) {
            return new MoveResponse(
                    move.from(), move.to(), move.halt(), move.day(), move.why(), move.byName(), move.at());
        }
    }

    record LightResponse(LightColour light, String reason) {}

    /** @param asOf the day the lights speak of */
    record ProjectResponse(
            UUID id,
            @Nullable String code,
            String name,
            @Nullable String nameKo,
            ProjectKind kind,
            @Nullable KeyLevel keyLevel,
            @Nullable String sector,
            String unit,
            String address,
            String park,
            List<OwnerResponse> owners,
            String content,
            @Nullable String land,
            @Nullable String floor,
            @Nullable String operating,
            List<CapacityResponse> lines,
            List<ProductResponse> products,
            @Nullable BigDecimal total,
            BigDecimal completed,
            BigDecimal completedInYear,
            @Nullable BigDecimal planOfYear,
            Stage stage,
            @Nullable Halt halt,
            LocalDate since,
            Set<Stage> next,
            List<PermitResponse> permits,
            List<MilestoneResponse> milestones,
            List<MoveResponse> moves,
            LocalDate asOf,
            LightResponse progressLight,
            LightResponse startLight,
            LightResponse entryLight,
            long version) {}

    private ProjectResponse response(ShowProject.View view) {
        Project project = view.project();
        Sheet sheet = project.sheet();
        return new ProjectResponse(
                project.id().value(),
                text(sheet.heading().code()),
                sheet.heading().name().zh(),
                sheet.heading().name().ko(),
                sheet.heading().kind(),
                sheet.heading().keyLevel(),
                text(sheet.heading().sector()),
                project.unit().value(),
                sheet.site().address(),
                sheet.site().park(),
                sheet.parties().owners().stream()
                        .map(owner -> new OwnerResponse(
                                owner.name(),
                                owner.enterprise() == null
                                        ? null
                                        : owner.enterprise().value()))
                        .toList(),
                sheet.content().words(),
                text(sheet.content().land()),
                text(sheet.content().floor()),
                text(sheet.content().operating()),
                sheet.content().lines().stream()
                        .map(line -> new CapacityResponse(
                                line.name(), line.capacity().toString(), line.unit()))
                        .toList(),
                sheet.content().products().stream()
                        .map(product -> new ProductResponse(
                                product.name(),
                                text(product.quantity()),
                                product.unit(),
                                yuan(product.output()),
                                !product.evidence().isEmpty()))
                        .toList(),
                yuan(sheet.investment().total()),
                view.completed().yuan(),
                view.inYear().yuan(),
                view.plan() == null ? null : view.plan().amount().yuan(),
                project.standing().stage(),
                project.standing().halt(),
                project.standing().since(),
                view.next(),
                project.permits().stream()
                        .map(permit -> new PermitResponse(
                                permit.kind(),
                                permit.needed(),
                                permit.applied(),
                                permit.due(),
                                permit.granted(),
                                permit.number()))
                        .toList(),
                project.schedule().milestones().stream()
                        .map(milestone -> MilestoneResponse.from(milestone, view.asOf()))
                        .toList(),
                view.moves().stream().map(MoveResponse::from).toList(),
                view.asOf(),
                new LightResponse(
                        view.lights().progress().colour(),
                        lightWords.why(view.lights().progress(), view.lightRules())),
                new LightResponse(
                        view.lights().start().colour(),
                        lightWords.whyStart(view.lights().start())),
                new LightResponse(
                        view.lights().entry().colour(),
                        lightWords.whyEntry(view.lights().entry())),
                project.version());
    }

    @GetMapping
    Page<LineResponse> list(
            Actor actor,
            @RequestParam Map<String, String> address,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.list(
                        actor.scopeFor(ProjectsRight.READ),
                        ProjectSearch.filter(address),
                        new PageRequest(after, limit, null))
                .map(LineResponse::from);
    }

    /** @param stage and since: where the ledger meets it */
    record RecordRequest(@Nullable String stage, @Nullable String since, EditProject.@Nullable Command sheet) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse record(Actor actor, @RequestBody RecordRequest request) {
        EditProject.Command sheet = request.sheet();
        return new CreatedResponse(editProject
                .record(
                        actor,
                        sheet == null ? EditProject.Command.BLANK : sheet,
                        new EditProject.Entry(request.stage(), request.since()))
                .value());
    }

    @GetMapping("/{id}")
    ProjectResponse show(Actor actor, @PathVariable UUID id) {
        return response(showProject.show(actor, new ProjectId(id)));
    }

    /** The whole sheet as the form takes it: what is read here is changed and sent back to {@code revise}. */
    @GetMapping("/{id}/sheet")
    EditProject.Command sheet(Actor actor, @PathVariable UUID id) {
        return editProject.written(actor, new ProjectId(id));
    }

    @PostMapping("/{id}/revise")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revise(Actor actor, @PathVariable UUID id, @RequestBody EditProject.Command command) {
        editProject.revise(actor, new ProjectId(id), command);
    }

    @PostMapping("/{id}/advance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void advance(Actor actor, @PathVariable UUID id, @RequestBody MoveProject.Command command) {
        moveProject.advance(actor, new ProjectId(id), command);
    }

    @PostMapping("/{id}/halt")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void halt(Actor actor, @PathVariable UUID id, @RequestBody MoveProject.Command command) {
        moveProject.halt(actor, new ProjectId(id), command);
    }

    @PostMapping("/{id}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(Actor actor, @PathVariable UUID id, @RequestBody MoveProject.Command command) {
        moveProject.resume(actor, new ProjectId(id), command);
    }

    @PostMapping("/{id}/permits")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void permit(Actor actor, @PathVariable UUID id, @RequestBody KeepSchedule.PermitCommand command) {
        keepSchedule.permit(actor, new ProjectId(id), command);
    }

    @PostMapping("/{id}/milestones")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void milestone(Actor actor, @PathVariable UUID id, @RequestBody KeepSchedule.MilestoneCommand command) {
        keepSchedule.milestone(actor, new ProjectId(id), command);
    }

    @PostMapping("/{id}/note")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(Actor actor, @PathVariable UUID id, @RequestBody KeepSchedule.NoteCommand command) {
        keepSchedule.note(actor, new ProjectId(id), command);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable BigDecimal yuan(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }
}
