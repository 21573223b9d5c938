package org.zhuqi.campaigns.visits.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.zhuqi.campaigns.demands.usecase.RecordVisitWithDemand;
import org.zhuqi.campaigns.visits.ProductionState;
import org.zhuqi.campaigns.visits.Topic;
import org.zhuqi.campaigns.visits.VisitFrequency;
import org.zhuqi.campaigns.visits.VisitId;
import org.zhuqi.campaigns.visits.VisitStatus;
import org.zhuqi.campaigns.visits.VisitorRole;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.campaigns.visits.usecase.PlanVisit;
import org.zhuqi.campaigns.visits.usecase.RecordVisit;
import org.zhuqi.campaigns.visits.usecase.VisitQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.CreatedResponse;

/** Visits for programs. */
@RestController
@RequestMapping("/api/v1/visits")
@RequiredArgsConstructor
class VisitsApi {
    private final VisitQueries queries;
    private final RecordVisitWithDemand recordVisit;
    private final PlanVisit planVisit;
    private final VisitFrequency frequency;
    private final Clock clock;

    record VisitResponse(
            UUID id,
            UUID enterprise,
            String enterpriseName,
            String unit,
            UUID visitor,
            String visitorName,
            VisitorRole as,
            LocalDate day,
            VisitStatus status,
            @Nullable String place,
            @Nullable String met,
            Set<Topic> topics,
            @Nullable ProductionState production,
            @Nullable String words,
            @Nullable String nextStep,
            @Nullable Instant recordedAt) {
        static VisitResponse from(VisitQueries.View view) {
            return new VisitResponse(
                    view.id().value(),
                    view.enterprise().value(),
                    view.nameZh(),
                    view.unit().value(),
                    view.visitor().value(),
                    view.visitorName().zh(),
                    view.as(),
                    view.day(),
                    view.status(),
                    view.place(),
                    view.met(),
                    view.topics(),
                    view.production(),
                    view.words(),
                    view.nextStep(),
                    view.recordedAt());
        }
    }

    record DueResponse(
            UUID enterprise,
            String enterpriseName,
            String unit,
            UUID visitor,
            VisitorRole as,
            @Nullable LocalDate last,
            LocalDate due,
            boolean overdue,
            @Nullable LocalDate planned) {
        static DueResponse from(VisitQueries.Due due, LocalDate today) {
            return new DueResponse(
                    due.enterprise().value(),
                    due.nameZh(),
                    due.unit().value(),
                    due.visitor().value(),
                    due.as(),
                    due.last(),
                    due.due(),
                    due.overdue(today),
                    due.planned());
        }
    }

    /** @param language in which it is written; told by its letters when nothing is said */
    record AskedRequest(
            @Nullable String category,
            @Nullable String title,
            @Nullable String text,
            @Nullable Language language) {
        RecordVisitWithDemand.Asked asked() {
            String words = Objects.requireNonNullElse(text, "");
            return new RecordVisitWithDemand.Asked(
                    Objects.requireNonNullElse(category, ""),
                    Objects.requireNonNullElse(title, ""),
                    words,
                    language == null ? Language.of(words, Language.ZH) : language);
        }
    }

    /**
     * @param key the sender's own; sending it again makes no second visit and no second demand
     * @param demand what the enterprise asked for on the spot, null when nothing
     */
    record RecordRequest(
            @Nullable UUID key,
            @Nullable UUID enterprise,
            @Nullable UUID planned,
            @Nullable String day,
            @Nullable String place,
            @Nullable String met,
            @Nullable List<String> topics,
            @Nullable String production,
            @Nullable String words,
            @Nullable String nextStep,
            @Nullable AskedRequest demand) {}

    record PlanRequest(@Nullable UUID enterprise, @Nullable String day) {}

    @GetMapping
    Page<VisitResponse> list(
            Actor actor,
            @RequestParam(required = false) @Nullable ReportingUnitId unit,
            @RequestParam(required = false) @Nullable UUID visitor,
            @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(required = false) @Nullable VisitStatus status,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.list(
                        actor.scopeFor(VisitsRight.READ),
                        new VisitQueries.Filter(
                                unit,
                                visitor == null ? null : new UserId(visitor),
                                enterprise == null ? null : new EnterpriseId(enterprise),
                                status,
                                from,
                                to),
                        new PageRequest(after, limit, null))
                .map(VisitResponse::from);
    }

    /** What is due by a day, or within the days of the reminder. */
    @GetMapping("/due")
    Page<DueResponse> due(
            Actor actor,
            @RequestParam(required = false) @Nullable ReportingUnitId unit,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        LocalDate today = LocalDate.now(clock);
        return queries.due(
                        actor.scopeFor(VisitsRight.READ),
                        new VisitQueries.DueFilter(
                                unit, null, until == null ? today.plusDays(frequency.remindDays()) : until),
                        frequency,
                        today,
                        new PageRequest(after, limit, null))
                .map(due -> DueResponse.from(due, today));
    }

    @GetMapping("/{id}")
    VisitResponse show(Actor actor, @PathVariable UUID id) {
        return queries.find(actor.scopeFor(VisitsRight.READ), new VisitId(id))
                .map(VisitResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse record(Actor actor, @RequestBody RecordRequest request) {
        actor.may(VisitsRight.RECORD).orRefuse();
        UUID planned = request.planned();
        AskedRequest demand = request.demand();
        return new CreatedResponse(recordVisit
                .record(
                        actor,
                        new RecordVisitWithDemand.Command(
                                new RecordVisit.Command(
                                        given("key", request.key()),
                                        new EnterpriseId(given("enterprise", request.enterprise())),
                                        planned == null ? null : new VisitId(planned),
                                        request.day(),
                                        request.place(),
                                        request.met(),
                                        request.topics(),
                                        request.production(),
                                        request.words(),
                                        request.nextStep()),
                                demand == null ? null : demand.asked()))
                .value());
    }

    @PostMapping("/plan")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse plan(Actor actor, @RequestBody PlanRequest request) {
        actor.may(VisitsRight.RECORD).orRefuse();
        return new CreatedResponse(planVisit
                .plan(actor, new EnterpriseId(given("enterprise", request.enterprise())), request.day())
                .value());
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable UUID id) {
        planVisit.cancel(actor, new VisitId(id));
    }

    private static UUID given(String field, @Nullable UUID id) {
        if (id == null) {
            throw SharedError.INVALID_INPUT.refused(List.of(new FieldProblem(field, "shared.missing", List.of())));
        }
        return id;
    }
}
