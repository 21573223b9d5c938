package org.zhuqi.reviews.web;

import java.time.Clock;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.reviews.Bulk;
import org.zhuqi.reviews.BulkId;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.usecase.BulkQueries;
import org.zhuqi.reviews.usecase.DeclareTie;
import org.zhuqi.reviews.usecase.LiftTie;
import org.zhuqi.reviews.usecase.ReviewQueries;
import org.zhuqi.reviews.usecase.StartBulk;
import org.zhuqi.reviews.usecase.TieQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** What waits where, one step for many matters, and who is kept out of which. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class ReviewDesksApi {
    private final ReviewQueries reviews;
    private final StartBulk startBulk;
    private final BulkQueries bulks;
    private final DeclareTie declareTie;
    private final LiftTie liftTie;
    private final TieQueries ties;
    private final Clock clock;

    record StageResponse(String stage, LocalText label, int matters) {}

    record UnitResponse(String unit, int matters) {}

    /** Each number counts up to 1,000. */
    record WaitingResponse(List<StageResponse> stages, List<UnitResponse> units, int overdue) {}

    @GetMapping("/reviews/waiting")
    WaitingResponse waiting(Actor actor) {
        ReviewQueries.Counts counts = reviews.counts(actor.scopeFor(ReviewsRight.WORK), LocalDate.now(clock));
        return new WaitingResponse(
                counts.stages().stream()
                        .map(stage -> new StageResponse(stage.id(), stage.label(), stage.matters()))
                        .toList(),
                counts.units().stream()
                        .map(unit -> new UnitResponse(unit.unit().value(), unit.matters()))
                        .toList(),
                counts.overdue());
    }

    record BulkRequest(
            @Nullable Move move,
            @Nullable List<UUID> reviews,
            @Nullable String opinion,
            @Nullable List<ReviewsApi.MendRequest> mends,
            @Nullable UUID to) {}

    record BulkLineResponse(
            int number,
            UUID review,
            Bulk.Outcome outcome,
            @Nullable String problem) {}

    record BulkResponse(
            UUID id, Move move, Instant at, int done, int refused, int waiting, List<BulkLineResponse> lines) {
        static BulkResponse from(BulkQueries.BulkView view) {
            return new BulkResponse(
                    view.id().value(),
                    view.move(),
                    view.at(),
                    view.done(),
                    view.refused(),
                    view.waiting(),
                    view.lines().stream()
                            .map(line -> new BulkLineResponse(
                                    line.number(), line.review().value(), line.outcome(), line.problem()))
                            .toList());
        }
    }

    @PostMapping("/review-bulks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BulkResponse start(Actor actor, @RequestBody BulkRequest request) {
        Move move = request.move();
        List<UUID> matters = request.reviews();
        if (move == null || matters == null) {
            throw ReviewsError.BULK_SIZE.refused(Bulk.MOST);
        }
        List<ReviewsApi.MendRequest> mends = request.mends();
        UUID to = request.to();
        BulkId id = startBulk.start(
                actor,
                new StartBulk.Command(
                        move,
                        matters.stream().map(ReviewId::new).toList(),
                        request.opinion(),
                        mends == null
                                ? List.of()
                                : mends.stream().map(ReviewsApi::mend).toList(),
                        to == null ? null : new UserId(to)));
        return bulk(actor, id.value());
    }

    @GetMapping("/review-bulks/{id}")
    BulkResponse bulk(Actor actor, @PathVariable UUID id) {
        return bulks.find(actor.scopeFor(ReviewsRight.BULK), new BulkId(id))
                .map(BulkResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    record TieResponse(UUID person, String personName, UUID enterprise, LocalText name, String reason, Instant since) {
        static TieResponse from(TieQueries.TieView view) {
            return new TieResponse(
                    view.person().value(),
                    view.personName(),
                    view.enterprise().value(),
                    view.name(),
                    view.reason(),
                    view.since());
        }
    }

    record TieRequest(@Nullable String creditCode, @Nullable String reason) {}

    record LiftRequest(
            @Nullable UUID person,
            @Nullable UUID enterprise,
            @Nullable String reason) {}

    @GetMapping("/review-ties")
    Page<TieResponse> ties(
            Actor actor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return ties.list(actor.scopeFor(ReviewsRight.DECLARE_TIE), new PageRequest(after, limit, null))
                .map(TieResponse::from);
    }

    @PostMapping("/review-ties")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declare(Actor actor, @RequestBody TieRequest request) {
        declareTie.declare(actor, request.creditCode(), request.reason());
    }

    @PostMapping("/review-ties/lift")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(Actor actor, @RequestBody LiftRequest request) {
        UUID person = request.person();
        UUID enterprise = request.enterprise();
        if (person == null || enterprise == null) {
            throw ReviewsError.INCOMPLETE.refused(List.of(FieldProblem.of("enterprise", "reviews.tie-enterprise")));
        }
        liftTie.lift(actor, new UserId(person), new EnterpriseId(enterprise), request.reason());
    }
}
