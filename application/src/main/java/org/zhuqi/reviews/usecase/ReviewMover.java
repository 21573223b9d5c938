package org.zhuqi.reviews.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.calendar.DueDate;
import org.zhuqi.calendar.usecase.ComputeDueDate;
import org.zhuqi.reviews.Act;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Moved;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewMoved;
import org.zhuqi.reviews.Reviewer;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.Stage;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.TakenPart;
import org.zhuqi.reviews.Ties;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** What every use case of this room does around a move: who may, until when, keep, audit, tell. */
@Service
@RequiredArgsConstructor
class ReviewMover {
    private final Reviews reviews;
    private final Ties ties;
    private final List<TakenPart> takenParts;
    private final ComputeDueDate computeDueDate;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    Act act(Move move, Actor actor) {
        return Act.of(move, actor, clock.instant());
    }

    Review open(Actor actor, SubjectRef subject, Route route, String contentHash) {
        Deadline due = deadline(route.stage(0).workingDays());
        Moved opened = Review.open(
                new ReviewId(Identifiers.next(clock)),
                subject,
                route,
                contentHash,
                act(Move.OPEN, actor).withDue(due));
        reviews.add(opened);
        tell(actor, opened);
        return opened.review();
    }

    /** The review of a subject for the enterprise's side. */
    Review ofSubmitter(Actor actor, String subjectKind, UUID subjectId) {
        actor.may(ReviewsRight.SUBMIT).orRefuse();
        Review review =
                reviews.findBySubject(subjectKind, subjectId).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        actor.may(ReviewsRight.SUBMIT, review.subject().unit(), review.subject().enterprise())
                .orRefuse();
        return review;
    }

    /** The review for somebody who works on its present stage: the stage is theirs and four eyes see it. */
    Review ofReviewer(Actor actor, ReviewId id, ReviewsRight right) {
        actor.may(right).orRefuse();
        Review review = reviews.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        return requireReviewer(actor, review, right);
    }

    Review requireReviewer(Actor actor, Review review, ReviewsRight right) {
        actor.may(right, review.subject().unit(), review.subject().enterprise()).orRefuse();
        requireStageOf(actor, review);
        if (!mayJudge(actor.id(), review)) {
            throw ReviewsError.REVIEWED_BY_YOURSELF.refused();
        }
        if (ties.binds(actor.id(), review.subject().enterprise())) {
            throw ReviewsError.TIED.refused();
        }
        return review;
    }

    /** The stage is one of those the actor's office answers for. */
    void requireStageOf(Actor actor, Review review) {
        Role needed = review.currentStage().who() == Reviewer.PREFECTURE ? Role.PREFECTURE_OFFICER : Role.UNIT_OFFICER;
        if (actor.role() != needed) {
            throw ReviewsError.NOT_YOUR_STAGE.refused();
        }
    }

    /** Out of the hands of somebody who may hold it no longer, back to the queue of its stage. */
    void putBack(Actor actor, Review review) {
        make(
                actor,
                review,
                act(Move.HAND_OVER, actor)
                        .withOpinion(review.currentStage().label().zh()));
    }

    /** Whether it may lie in the person's hands, whoever puts it there: four eyes and no tie. */
    boolean mayTake(UserId person, Review review) {
        return mayJudge(person, review) && !ties.binds(person, review.subject().enterprise());
    }

    /** Nobody decides what they had any part in, also where that was no move. */
    private boolean mayJudge(UserId person, Review review) {
        return review.mayJudge(person, reviews.movesOf(review.id()))
                && !(review.currentStage().decides()
                        && takenParts.stream().anyMatch(part -> part.tookPart(review.id(), person)));
    }

    /** Makes the move, keeps it with its line of the timeline and tells those concerned. */
    Review make(Actor actor, Review review, Act act) {
        Act timed = act;
        if (act.due() == null && review.allows(act.move())) {
            int days = review.daysAfter(act);
            timed = days == 0 ? act : act.withDue(deadline(days));
        }
        if (review.allows(act.move())) {
            timed = timed.withReturnsThere(review.stageAfter(act)
                    .map(stage -> returnsAt(review, stage))
                    .orElse(0));
        }
        if (act.move() == Move.RETURN) {
            timed = timed.withDaysLeft(
                    daysLeft(review.waiting().due(), review.currentStage().workingDays()));
        }
        Moved moved = review.move(timed, clock.getZone());
        reviews.save(moved);
        tell(actor, moved);
        return moved.review();
    }

    /** Once per stage, however often the matter comes there. */
    private int returnsAt(Review review, Stage stage) {
        return (int) reviews.movesOf(review.id()).stream()
                .filter(move -> move.move() == Move.RETURN && move.stage().equals(stage.id()))
                .count();
    }

    private Deadline deadline(int workingDays) {
        DueDate due = computeDueDate.expected(today(), workingDays);
        return new Deadline(due.date(), due.provisional());
    }

    /** Working days after today up to the deadline: what the stage keeps while the enterprise mends. */
    private int daysLeft(@Nullable Deadline due, int most) {
        if (due == null || !today().isBefore(due.date())) {
            return 0;
        }
        int days = 1;
        while (days < most && computeDueDate.expected(today(), days).date().isBefore(due.date())) {
            days++;
        }
        return days;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void tell(Actor actor, Moved moved) {
        Review review = moved.review();
        Move move = moved.entry().move();
        auditTrail.record(AuditEvent.done(actor, "reviews." + name(move), "review", review.id())
                .with(Map.of(
                        "subject",
                        review.subject().kind() + " " + review.subject().id(),
                        "stage",
                        moved.entry().stage(),
                        "state",
                        review.state().name(),
                        "sequence",
                        String.valueOf(moved.entry().sequence()))));
        events.publish(new ReviewMoved(
                Identifiers.next(clock),
                clock.instant(),
                review.id(),
                review.subject(),
                move,
                review.state(),
                review.turn()));
    }

    private static String name(Move move) {
        return move.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
