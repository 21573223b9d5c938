package org.zhuqi.campaigns.activities.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityKind;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.campaigns.activities.usecase.ActivityQueries;
import org.zhuqi.campaigns.activities.usecase.CheckIn;
import org.zhuqi.campaigns.activities.usecase.EditActivity;
import org.zhuqi.campaigns.activities.usecase.EntryFields;
import org.zhuqi.campaigns.activities.usecase.InviteEnterprises;
import org.zhuqi.campaigns.activities.usecase.MoveActivity;
import org.zhuqi.campaigns.activities.usecase.NoteResult;
import org.zhuqi.campaigns.activities.usecase.RegisterForActivity;
import org.zhuqi.campaigns.activities.usecase.ShowActivity;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.CreatedResponse;

/** Activities for programs: what was announced for everybody, one address per move for whoever organises. */
@RestController
@RequestMapping("/api/v1/activities")
@RequiredArgsConstructor
class ActivitiesApi {
    private final ActivityQueries queries;
    private final ShowActivity showActivity;
    private final EditActivity editActivity;
    private final MoveActivity moveActivity;
    private final InviteEnterprises inviteEnterprises;
    private final RegisterForActivity registerForActivity;
    private final CheckIn checkIn;
    private final NoteResult noteResult;
    private final Clock clock;

    record LineResponse(
            UUID id,
            LocalText title,
            ActivityKind kind,
            LocalText place,
            String organiser,
            Instant from,
            Instant to,
            Instant registrationOpens,
            Instant registrationCloses,
            ActivityStatus status,
            @Nullable String cancelledBecause,
            int places,
            int free) {
        static LineResponse from(ActivityQueries.Line line) {
            return new LineResponse(
                    line.id().value(),
                    line.title(),
                    line.kind(),
                    line.place(),
                    line.organiser().value(),
                    line.from(),
                    line.to(),
                    line.opens(),
                    line.closes(),
                    line.status(),
                    line.because(),
                    line.places(),
                    line.free());
        }
    }

    record BoothResponse(String number, BigDecimal squareMetres) {}

    /**
     * @param seats for people, null where nobody counts them
     * @param came how many enterprises came, and how running text says it
     */
    record ActivityResponse(
            UUID id,
            LocalText title,
            ActivityKind kind,
            @Nullable UUID campaign,
            LocalText place,
            @Nullable LocalText programme,
            String organiser,
            List<String> coOrganisers,
            Instant from,
            Instant to,
            Instant registrationOpens,
            Instant registrationCloses,
            ActivityStatus status,
            @Nullable String cancelledBecause,
            int places,
            int free,
            @Nullable Integer seats,
            @Nullable Integer seatsLeft,
            List<BoothResponse> booths,
            long came,
            LocalText cameInWords) {
        static ActivityResponse from(ShowActivity.View view) {
            Activity activity = view.activity();
            Activity.Plan plan = activity.plan();
            return new ActivityResponse(
                    activity.id().value(),
                    activity.title(),
                    plan.frame().kind(),
                    plan.frame().campaign() == null
                            ? null
                            : plan.frame().campaign().value(),
                    plan.frame().place(),
                    plan.frame().programme(),
                    activity.organiser().value(),
                    plan.hosts().coOrganisers(),
                    plan.times().from(),
                    plan.times().to(),
                    plan.times().opens(),
                    plan.times().closes(),
                    activity.status(),
                    activity.standing().because(),
                    plan.capacity().places(),
                    view.free(),
                    view.seats().most(),
                    view.seats().left(),
                    plan.capacity().booths().stream()
                            .map(booth -> new BoothResponse(booth.number(), booth.squareMetres()))
                            .toList(),
                    view.came().count(),
                    view.came().roughly());
        }
    }

    record CancelRequest(@Nullable String because) {}

    record InvitedResponse(int invited) {}

    record RegisterRequest(
            @Nullable UUID enterprise,
            @Nullable String persons,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable Boolean boothWished,
            @Nullable String amount,
            @Nullable String products,
            @Nullable String posts,
            @Nullable String heads) {
        EntryFields entry() {
            return new EntryFields(persons, contact, phone, boothWished, amount, products, posts, heads);
        }
    }

    record ResultRequest(
            @Nullable UUID enterprise,
            @Nullable String counterpart,
            @Nullable String counterpartCode,
            @Nullable String on,
            @Nullable String intended,
            @Nullable String contracted,
            @Nullable String paid,
            @Nullable String words) {}

    /** What was announced; with {@code ahead}, only what is not over, the soonest first. */
    @GetMapping
    Page<LineResponse> list(
            Actor actor,
            @RequestParam(required = false) @Nullable ActivityKind kind,
            @RequestParam(required = false) @Nullable ActivityStatus status,
            @RequestParam(required = false) @Nullable ReportingUnitId organiser,
            @RequestParam(defaultValue = "false") boolean ahead,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.announced(
                        actor.scopeFor(ActivitiesRight.OPEN),
                        new ActivityQueries.Filter(status, kind, organiser, null, null, ahead ? clock.instant() : null),
                        new PageRequest(after, limit, null))
                .map(LineResponse::from);
    }

    @GetMapping("/{id}")
    ActivityResponse show(Actor actor, @PathVariable UUID id) {
        return ActivityResponse.from(showActivity.show(actor, new ActivityId(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse draft(Actor actor, @RequestBody EditActivity.Command request) {
        return new CreatedResponse(editActivity.draft(actor, request).value());
    }

    @PutMapping("/{id}")
    ActivityResponse revise(Actor actor, @PathVariable UUID id, @RequestBody EditActivity.Command request) {
        editActivity.revise(actor, new ActivityId(id), request);
        return show(actor, id);
    }

    @PostMapping("/{id}/announce")
    ActivityResponse announce(Actor actor, @PathVariable UUID id) {
        moveActivity.announce(actor, new ActivityId(id));
        return show(actor, id);
    }

    @PostMapping("/{id}/hold")
    ActivityResponse hold(Actor actor, @PathVariable UUID id) {
        moveActivity.hold(actor, new ActivityId(id));
        return show(actor, id);
    }

    @PostMapping("/{id}/close")
    ActivityResponse close(Actor actor, @PathVariable UUID id) {
        moveActivity.close(actor, new ActivityId(id));
        return show(actor, id);
    }

    @PostMapping("/{id}/cancel")
    ActivityResponse cancel(Actor actor, @PathVariable UUID id, @RequestBody CancelRequest request) {
        moveActivity.cancel(actor, new ActivityId(id), request.because());
        return show(actor, id);
    }

    @PostMapping("/{id}/invitations")
    InvitedResponse invite(Actor actor, @PathVariable UUID id, @RequestBody InviteEnterprises.Command request) {
        return new InvitedResponse(inviteEnterprises.invite(actor, new ActivityId(id), request));
    }

    @PostMapping("/{id}/participations")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse register(Actor actor, @PathVariable UUID id, @RequestBody RegisterRequest request) {
        UUID enterprise = request.enterprise();
        return new CreatedResponse(registerForActivity
                .register(
                        actor,
                        new RegisterForActivity.Command(
                                new ActivityId(id),
                                enterprise == null ? null : new EnterpriseId(enterprise),
                                request.entry()))
                .value());
    }

    @PostMapping("/{id}/walk-ins")
    ParticipationsApi.CheckedResponse walkIn(Actor actor, @PathVariable UUID id, @RequestBody CheckIn.WalkIn request) {
        return ParticipationsApi.CheckedResponse.from(checkIn.walkIn(actor, new ActivityId(id), request));
    }

    @PostMapping("/{id}/results")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse note(Actor actor, @PathVariable UUID id, @RequestBody ResultRequest request) {
        UUID enterprise = request.enterprise();
        return new CreatedResponse(noteResult
                .note(
                        actor,
                        new NoteResult.Command(
                                new ActivityId(id),
                                new EnterpriseId(enterprise == null ? new UUID(0, 0) : enterprise),
                                request.counterpart(),
                                request.counterpartCode(),
                                new NoteResult.NoteFields(
                                        request.on(),
                                        request.intended(),
                                        request.contracted(),
                                        request.paid(),
                                        request.words())))
                .value());
    }
}
