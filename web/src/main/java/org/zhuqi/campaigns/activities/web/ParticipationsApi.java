package org.zhuqi.campaigns.activities.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.ParticipationStatus;
import org.zhuqi.campaigns.activities.RegisteredBy;
import org.zhuqi.campaigns.activities.ResultId;
import org.zhuqi.campaigns.activities.usecase.AssignBooth;
import org.zhuqi.campaigns.activities.usecase.CheckIn;
import org.zhuqi.campaigns.activities.usecase.CorrectRegistration;
import org.zhuqi.campaigns.activities.usecase.EntryFields;
import org.zhuqi.campaigns.activities.usecase.NoteResult;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.campaigns.activities.usecase.ResultQueries;
import org.zhuqi.campaigns.activities.usecase.WithdrawFromActivity;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;

/** Who takes part in activities and what came of it, for programs. */
@RestController
@RequiredArgsConstructor
class ParticipationsApi {
    private final ParticipationQueries queries;
    private final ResultQueries results;
    private final CorrectRegistration correctRegistration;
    private final WithdrawFromActivity withdrawFromActivity;
    private final CheckIn checkIn;
    private final AssignBooth assignBooth;
    private final NoteResult noteResult;

    /** @param turn the how manieth of those who wait, null for who does not */
    record ParticipationResponse(
            UUID id,
            UUID activity,
            UUID enterprise,
            String enterpriseName,
            String unit,
            ParticipationStatus status,
            @Nullable Integer turn,
            RegisteredBy registeredBy,
            List<String> persons,
            boolean boothWished,
            @Nullable String booth,
            @Nullable BigDecimal amountWanted,
            @Nullable String products,
            @Nullable String posts,
            @Nullable Integer heads,
            Instant since,
            @Nullable Instant arrivedAt) {
        static ParticipationResponse from(ParticipationQueries.Line line) {
            return new ParticipationResponse(
                    line.id().value(),
                    line.activity().value(),
                    line.enterprise().value(),
                    line.nameZh(),
                    line.unit().value(),
                    line.status(),
                    line.turn(),
                    line.by(),
                    line.persons(),
                    line.boothWished(),
                    line.booth(),
                    yuan(line.needs().amount()),
                    line.needs().products(),
                    line.needs().posts(),
                    line.needs().heads(),
                    line.since(),
                    line.arrivedAt());
        }
    }

    /** @param again whether it had come before; the time is that of the first */
    record CheckedResponse(
            UUID id, UUID enterprise, @Nullable Instant arrivedAt, boolean again) {
        static CheckedResponse from(CheckIn.Checked checked) {
            Participation.Arrival arrival = checked.part().arrival();
            return new CheckedResponse(
                    checked.part().id().value(),
                    checked.part().enterprise().value(),
                    arrival == null ? null : arrival.at(),
                    checked.again());
        }
    }

    /** Amounts in yuan, as they stand at the latest note. */
    record ResultResponse(
            UUID id,
            UUID activity,
            UUID enterprise,
            String enterpriseName,
            String unit,
            String counterpart,
            LocalDate on,
            @Nullable BigDecimal intended,
            @Nullable BigDecimal contracted,
            @Nullable BigDecimal paid,
            String words,
            @Nullable LocalDate nextFollowUp) {
        static ResultResponse from(ResultQueries.Line line) {
            return new ResultResponse(
                    line.id().value(),
                    line.activity().value(),
                    line.enterprise().value(),
                    line.nameZh(),
                    line.unit().value(),
                    line.counterpart(),
                    line.on(),
                    yuan(line.amounts().intended()),
                    yuan(line.amounts().contracted()),
                    yuan(line.amounts().paid()),
                    line.words(),
                    line.next() == null ? null : line.next().due());
        }
    }

    /** @param personsBefore as it was before; whom to call and the number are told by their kind only */
    record CorrectionResponse(
            Instant at,
            String by,
            List<CorrectRegistration.Field> changed,
            List<String> personsBefore,
            List<String> personsAfter) {
        static CorrectionResponse from(CorrectRegistration.Correction correction) {
            return new CorrectionResponse(
                    correction.at(),
                    correction.byName(),
                    correction.changed(),
                    correction.before().persons(),
                    correction.after().persons());
        }
    }

    record BoothRequest(@Nullable String booth) {}

    private static @Nullable BigDecimal yuan(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }

    @GetMapping("/api/v1/participations")
    Page<ParticipationResponse> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID activity,
            @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(required = false) @Nullable ParticipationStatus status,
            @RequestParam(required = false) @Nullable Boolean came,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.list(
                        actor.scopeFor(ActivitiesRight.READ),
                        new ParticipationQueries.Filter(
                                activity == null ? null : new ActivityId(activity),
                                enterprise == null ? null : new EnterpriseId(enterprise),
                                status,
                                came,
                                null),
                        new PageRequest(after, limit, null))
                .map(ParticipationResponse::from);
    }

    @GetMapping("/api/v1/participations/{id}")
    ParticipationResponse show(Actor actor, @PathVariable UUID id) {
        return queries.find(actor.scopeFor(ActivitiesRight.READ), new ParticipationId(id))
                .map(ParticipationResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    /** Filled in anew as a whole; whom to call and the number stay where they are left out. */
    @PutMapping("/api/v1/participations/{id}")
    ParticipationResponse correct(Actor actor, @PathVariable UUID id, @RequestBody EntryFields request) {
        correctRegistration.correct(actor, new ParticipationId(id), request);
        return show(actor, id);
    }

    /** What was changed since it was registered, the oldest first. */
    @GetMapping("/api/v1/participations/{id}/corrections")
    List<CorrectionResponse> corrections(Actor actor, @PathVariable UUID id) {
        return correctRegistration.history(actor, new ParticipationId(id)).stream()
                .map(CorrectionResponse::from)
                .toList();
    }

    @PostMapping("/api/v1/participations/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID id) {
        withdrawFromActivity.withdraw(actor, new ParticipationId(id));
    }

    @PostMapping("/api/v1/participations/{id}/check-in")
    CheckedResponse checkIn(Actor actor, @PathVariable UUID id) {
        return CheckedResponse.from(checkIn.checkIn(actor, new ParticipationId(id)));
    }

    @PostMapping("/api/v1/participations/{id}/booth")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void booth(Actor actor, @PathVariable UUID id, @RequestBody BoothRequest request) {
        assignBooth.assign(actor, new ParticipationId(id), request.booth());
    }

    @GetMapping("/api/v1/activity-results")
    Page<ResultResponse> results(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID activity,
            @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return results.list(
                        actor.scopeFor(ActivitiesRight.READ_INTERNAL),
                        new ResultQueries.Filter(
                                activity == null ? null : new ActivityId(activity),
                                enterprise == null ? null : new EnterpriseId(enterprise)),
                        new PageRequest(after, limit, null))
                .map(ResultResponse::from);
    }

    /** Asked again: the whole amounts as they stand now, in 万元. */
    @PostMapping("/api/v1/activity-results/{id}/follow-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void followUp(Actor actor, @PathVariable UUID id, @RequestBody NoteResult.NoteFields request) {
        noteResult.followUp(actor, new ResultId(id), request);
    }
}
