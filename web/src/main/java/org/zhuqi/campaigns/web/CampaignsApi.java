package org.zhuqi.campaigns.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignStatus;
import org.zhuqi.campaigns.CampaignTask;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.Light;
import org.zhuqi.campaigns.Method;
import org.zhuqi.campaigns.Pillar;
import org.zhuqi.campaigns.TaskId;
import org.zhuqi.campaigns.usecase.AimCampaign;
import org.zhuqi.campaigns.usecase.CampaignQueries;
import org.zhuqi.campaigns.usecase.EditCampaign;
import org.zhuqi.campaigns.usecase.EditTask;
import org.zhuqi.campaigns.usecase.MoveCampaign;
import org.zhuqi.campaigns.usecase.ReportProgress;
import org.zhuqi.campaigns.usecase.ShowCampaign;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.CreatedResponse;

/**
 * Campaigns for programs: for everybody what their public pages show, for the staff what the boards show, and one address
 * per move for whoever sets one up.
 */
@RestController
@RequestMapping("/api/v1/campaigns")
@RequiredArgsConstructor
class CampaignsApi {
    private static final int PLACES = 6;
    private final CampaignQueries queries;
    private final ShowCampaign showCampaign;
    private final EditCampaign editCampaign;
    private final AimCampaign aimCampaign;
    private final MoveCampaign moveCampaign;
    private final EditTask editTask;
    private final ReportProgress reportProgress;

    record LineResponse(
            UUID id,
            String name,
            String slogan,
            LocalDate from,
            LocalDate to,
            CampaignStatus status,
            int goals,
            int tasks) {
        static LineResponse from(CampaignQueries.Line line) {
            return new LineResponse(
                    line.id().value(),
                    line.name().zh(),
                    line.slogan().zh(),
                    line.from(),
                    line.to(),
                    line.status(),
                    line.goals(),
                    line.tasks());
        }
    }

    /** @param done share of the way from the baseline to the target, null when unknown */
    record GoalResponse(
            String code,
            Pillar pillar,
            String title,
            String indicator,
            @Nullable String unit,
            @Nullable BigDecimal baseline,
            BigDecimal target,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal done) {
        static GoalResponse from(ShowCampaign.GoalState state) {
            MeasureUnit unit = state.unit();
            return new GoalResponse(
                    state.goal().code(),
                    state.goal().pillar(),
                    state.goal().title().zh(),
                    state.goal().indicator(),
                    unit == null ? null : unit.name().toLowerCase(Locale.ROOT),
                    state.goal().baseline(),
                    state.goal().target(),
                    state.actual(),
                    decimal(state.done()));
        }
    }

    /** @param behind percentage points behind the time that has run, null where there is no light */
    record TaskResponse(
            UUID id,
            int number,
            Pillar pillar,
            String title,
            String lead,
            Set<String> assisting,
            Set<Method> methods,
            Light.Colour light,
            @Nullable Integer reported,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal behind) {
        static TaskResponse from(ShowCampaign.TaskState state) {
            CampaignTask task = state.task();
            return new TaskResponse(
                    task.id().value(),
                    task.number(),
                    task.pillar(),
                    task.title().zh(),
                    task.lead().value(),
                    task.assisting().stream().map(ReportingUnitId::value).collect(Collectors.toSet()),
                    task.methods(),
                    state.light().colour(),
                    state.light().reported(),
                    decimal(state.light().planned()),
                    decimal(state.light().behind()));
        }
    }

    /** @param tasks null for the public */
    record CampaignResponse(
            UUID id,
            String name,
            @Nullable String nameKo,
            String slogan,
            LocalDate from,
            LocalDate to,
            Set<Pillar> pillars,
            List<String> leadingGroup,
            String office,
            String contact,
            CampaignStatus status,
            LocalDate asOf,
            List<GoalResponse> goals,
            @Nullable List<TaskResponse> tasks) {
        static CampaignResponse from(ShowCampaign.View view) {
            return of(
                    view.campaign(),
                    view.asOf(),
                    view.goals(),
                    view.tasks().stream().map(TaskResponse::from).toList());
        }

        static CampaignResponse from(ShowCampaign.OpenView view) {
            return of(view.campaign(), view.asOf(), view.goals(), null);
        }

        private static CampaignResponse of(
                Campaign campaign,
                LocalDate asOf,
                List<ShowCampaign.GoalState> goals,
                @Nullable List<TaskResponse> tasks) {
            return new CampaignResponse(
                    campaign.id().value(),
                    campaign.name().zh(),
                    campaign.name().ko(),
                    campaign.slogan().zh(),
                    campaign.term().from(),
                    campaign.term().to(),
                    campaign.pillarsInOrder(),
                    campaign.organisation().leadingGroup(),
                    campaign.organisation().office(),
                    campaign.organisation().contact(),
                    campaign.status(),
                    asOf,
                    goals.stream().map(GoalResponse::from).toList(),
                    tasks);
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable Fraction fraction) {
        return fraction == null ? null : fraction.toBigDecimal(PLACES);
    }

    @GetMapping
    Page<LineResponse> list(
            Actor actor,
            @RequestParam(required = false) @Nullable CampaignStatus status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        PageRequest page = new PageRequest(after, limit, null);
        return (actor.has(CampaignsRight.READ)
                        ? queries.list(actor.scopeFor(CampaignsRight.READ), status, page)
                        : queries.announced(actor.scopeFor(CampaignsRight.OPEN), status, page))
                .map(LineResponse::from);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse draft(Actor actor, @RequestBody EditCampaign.Command command) {
        return new CreatedResponse(editCampaign.draft(actor, command).value());
    }

    /** The public is told of today, whatever day it asks for. */
    @GetMapping("/{id}")
    CampaignResponse show(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        CampaignId campaign = new CampaignId(id);
        return actor.has(CampaignsRight.READ)
                ? CampaignResponse.from(showCampaign.show(actor, campaign, asOf))
                : CampaignResponse.from(showCampaign.open(actor, campaign));
    }

    @PostMapping("/{id}/revise")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revise(Actor actor, @PathVariable UUID id, @RequestBody EditCampaign.Command command) {
        editCampaign.revise(actor, new CampaignId(id), command);
    }

    @PostMapping("/{id}/goals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addGoal(Actor actor, @PathVariable UUID id, @RequestBody AimCampaign.Command command) {
        aimCampaign.add(actor, new CampaignId(id), command);
    }

    @PostMapping("/{id}/publish")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void publish(Actor actor, @PathVariable UUID id) {
        moveCampaign.publish(actor, new CampaignId(id));
    }

    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Actor actor, @PathVariable UUID id) {
        moveCampaign.close(actor, new CampaignId(id));
    }

    @PostMapping("/{id}/tasks")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse addTask(Actor actor, @PathVariable UUID id, @RequestBody EditTask.Command command) {
        return new CreatedResponse(
                editTask.add(actor, new CampaignId(id), command).value());
    }

    @PostMapping("/tasks/{id}/progress")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(Actor actor, @PathVariable UUID id, @RequestBody ReportProgress.Command command) {
        reportProgress.report(actor, new TaskId(id), command);
    }
}
