package org.zhuqi.reviews.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.Mend;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.Turn;
import org.zhuqi.reviews.usecase.AssignReview;
import org.zhuqi.reviews.usecase.ClaimReview;
import org.zhuqi.reviews.usecase.GoOnReview;
import org.zhuqi.reviews.usecase.RecommendReview;
import org.zhuqi.reviews.usecase.ReferReview;
import org.zhuqi.reviews.usecase.RejectReview;
import org.zhuqi.reviews.usecase.ReleaseReview;
import org.zhuqi.reviews.usecase.ReturnForCorrection;
import org.zhuqi.reviews.usecase.ReviewQueries;
import org.zhuqi.reviews.usecase.ReviewQueries.Filter;
import org.zhuqi.reviews.usecase.ReviewView;
import org.zhuqi.reviews.usecase.TimelineEntry;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

@RestController
@RequestMapping("/api/v1/reviews")
@RequiredArgsConstructor
class ReviewsApi {
    private final ReviewQueries queries;
    private final ClaimReview claimReview;
    private final ReleaseReview releaseReview;
    private final ReturnForCorrection returnForCorrection;
    private final RecommendReview recommendReview;
    private final RejectReview rejectReview;
    private final ReferReview referReview;
    private final GoOnReview goOnReview;
    private final AssignReview assignReview;
    private final OpenCalendar calendars;
    private final Clock clock;

    /** A review as clients see it. */
    record ReviewResponse(
            UUID id,
            String subjectKind,
            UUID subjectId,
            String title,
            String unit,
            UUID enterprise,
            ReviewState state,
            String stage,
            LocalText stageLabel,
            int round,
            Turn turn,
            Instant since,
            @Nullable LocalDate due,
            boolean dueProvisional,
            @Nullable String heldBy,
            Set<Move> possible,
            String contentHash) {
        static ReviewResponse from(ReviewView view) {
            Deadline due = view.due();
            return new ReviewResponse(
                    view.id().value(),
                    view.subjectKind(),
                    view.subjectId(),
                    view.title().zh(),
                    view.unit().value(),
                    view.enterprise().value(),
                    view.state(),
                    view.stageId(),
                    view.stageLabel(),
                    view.round(),
                    view.turn(),
                    view.since(),
                    due == null ? null : due.date(),
                    due != null && due.provisional(),
                    view.heldByName(),
                    view.possible(),
                    view.contentHash());
        }
    }

    record TimelineResponse(
            int sequence,
            Instant at,
            String by,
            Move move,
            @Nullable String to,
            String stage,
            LocalText stageLabel,
            ReviewState state,
            @Nullable String opinion,
            List<Mend> mends,
            Turn waitedOn,
            long tookSeconds,
            Turn next,
            @Nullable LocalDate due,
            String contentHash) {
        static TimelineResponse from(TimelineEntry entry) {
            var move = entry.move();
            Deadline due = move.due();
            return new TimelineResponse(
                    move.sequence(),
                    move.at(),
                    move.byName(),
                    move.move(),
                    move.toName(),
                    move.stage(),
                    entry.stageLabel(),
                    move.after(),
                    move.opinion(),
                    move.mends(),
                    move.waitedOn(),
                    move.took().toSeconds(),
                    move.next(),
                    due == null ? null : due.date(),
                    move.contentHash());
        }
    }

    record MendRequest(@Nullable String field, @Nullable String what) {}

    record ReturnRequest(
            @Nullable List<MendRequest> mends, @Nullable String opinion) {}

    record OpinionRequest(@Nullable String opinion) {
        String words() {
            return opinion == null ? "" : opinion;
        }
    }

    @GetMapping
    Page<ReviewResponse> queue(
            Actor actor,
            @RequestParam(required = false) @Nullable Turn turn,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable ReviewState state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable UUID call,
            @RequestParam(required = false) @Nullable String holder,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable StageKind reached,
            @RequestParam(required = false) @Nullable String age,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable LocalDate unpaid,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String sort) {
        Filter filter = new QueueForm(
                        name(turn),
                        stage,
                        unit,
                        q,
                        mine,
                        overdue,
                        closed,
                        call == null ? null : call.toString(),
                        name(state),
                        holder,
                        at,
                        name(reached),
                        age,
                        size,
                        unpaid == null ? null : unpaid.toString())
                .filter(actor, calendars, clock);
        return queries.queue(actor.scopeFor(ReviewsRight.WORK), filter, new PageRequest(after, limit, sort))
                .map(ReviewResponse::from);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    record ReferRequest(@Nullable String stage, @Nullable String opinion) {}

    record AssignRequest(@Nullable UUID to, @Nullable String opinion) {}

    @PostMapping("/{id}/refer")
    ReviewResponse refer(Actor actor, @PathVariable UUID id, @RequestBody ReferRequest request) {
        referReview.refer(
                actor,
                new ReviewId(id),
                Objects.requireNonNullElse(request.stage(), ""),
                Objects.requireNonNullElse(request.opinion(), ""));
        return found(actor, id);
    }

    @PostMapping("/{id}/go-on")
    ReviewResponse goOn(Actor actor, @PathVariable UUID id, @RequestBody OpinionRequest request) {
        goOnReview.goOn(actor, new ReviewId(id), request.opinion());
        return found(actor, id);
    }

    @PostMapping("/{id}/assign")
    ReviewResponse assign(Actor actor, @PathVariable UUID id, @RequestBody AssignRequest request) {
        UUID to = request.to();
        if (to == null) {
            throw ReviewsError.INCOMPLETE.refused(List.of(FieldProblem.of("to", "reviews.bulk-to")));
        }
        assignReview.assign(actor, new ReviewId(id), new UserId(to), request.opinion());
        return found(actor, id);
    }

    @GetMapping("/{id}")
    ReviewResponse show(Actor actor, @PathVariable UUID id) {
        return found(actor, id);
    }

    @GetMapping("/of/{kind}/{subject}")
    ReviewResponse ofSubject(Actor actor, @PathVariable String kind, @PathVariable UUID subject) {
        return queries.findBySubject(actor.scopeFor(ReviewsRight.READ), kind, subject)
                .map(ReviewResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    @GetMapping("/of/{kind}/{subject}/timeline")
    List<TimelineResponse> timelineOfSubject(Actor actor, @PathVariable String kind, @PathVariable UUID subject) {
        return timeline(actor, kind, subject);
    }

    @GetMapping("/{id}/timeline")
    List<TimelineResponse> timeline(Actor actor, @PathVariable UUID id) {
        ReviewResponse review = found(actor, id);
        return timeline(actor, review.subjectKind(), review.subjectId());
    }

    private List<TimelineResponse> timeline(Actor actor, String kind, UUID subject) {
        List<TimelineEntry> entries = queries.timeline(actor.scopeFor(ReviewsRight.READ), kind, subject);
        if (entries.isEmpty()) {
            throw SharedError.NOT_FOUND.refused();
        }
        return entries.stream().map(TimelineResponse::from).toList();
    }

    private ReviewResponse found(Actor actor, UUID id) {
        return queries.find(actor.scopeFor(ReviewsRight.READ), new ReviewId(id))
                .map(ReviewResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    @PostMapping("/{id}/claim")
    ReviewResponse claim(Actor actor, @PathVariable UUID id) {
        claimReview.claim(actor, new ReviewId(id));
        return found(actor, id);
    }

    @PostMapping("/{id}/release")
    ReviewResponse release(Actor actor, @PathVariable UUID id) {
        releaseReview.release(actor, new ReviewId(id));
        return found(actor, id);
    }

    @PostMapping("/{id}/return")
    ReviewResponse giveBack(Actor actor, @PathVariable UUID id, @RequestBody ReturnRequest request) {
        List<MendRequest> given = request.mends() == null ? List.of() : request.mends();
        List<Mend> mends = given.stream().map(ReviewsApi::mend).toList();
        returnForCorrection.giveBack(actor, new ReviewId(id), mends, request.opinion());
        return found(actor, id);
    }

    static Mend mend(@Nullable MendRequest request) {
        if (request == null || request.what() == null || request.what().isBlank()) {
            throw ReviewsError.INCOMPLETE.refused(List.of(FieldProblem.of("mends", "reviews.mends-required")));
        }
        return new Mend(request.field() == null ? "" : request.field(), request.what());
    }

    @PostMapping("/{id}/recommend")
    ReviewResponse recommend(Actor actor, @PathVariable UUID id, @RequestBody OpinionRequest request) {
        recommendReview.recommend(actor, new ReviewId(id), request.words());
        return found(actor, id);
    }

    @PostMapping("/{id}/reject")
    ReviewResponse reject(Actor actor, @PathVariable UUID id, @RequestBody OpinionRequest request) {
        rejectReview.reject(actor, new ReviewId(id), request.words());
        return found(actor, id);
    }
}
