package org.zhuqi.reviews.notices.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.notices.Answer;
import org.zhuqi.reviews.notices.NoticeLine;
import org.zhuqi.reviews.notices.NoticesRight;
import org.zhuqi.reviews.notices.Objection;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.Objections;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.PublicNotices;
import org.zhuqi.reviews.usecase.TrackReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/**
 * The bureau answers an objection with reasons. Dismissed, the line stands; upheld, it is taken out and the matter ends
 * or goes back to the decision.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class AnswerObjection {
    private final PublicNotices notices;
    private final Objections objections;
    private final TrackReview trackReview;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public Objection answer(Actor actor, ObjectionId id, Answer.Outcome outcome, String reasons) {
        actor.may(NoticesRight.ANSWER).orRefuse();
        holdLine(actor, objection(id));
        // Read again: what an answer does hangs on the line's other objections, and another may just have been
        // answered.
        Objection open = objection(id);
        PublicNotice notice = notice(open);
        NoticeLine line = notice.line(open.line());
        Objection answered =
                open.answered(new Answer(outcome, reasons.strip(), actor.id(), actor.name(), clock.instant()));
        objections.save(answered);
        // A line that an earlier answer took out has left the notice; its other objections only get their words.
        if (!line.takenOut()) {
            follow(actor, notice, line, answered, reasons.strip());
        }
        auditTrail.record(AuditEvent.done(actor, "reviews.answer-objection", "objection", id)
                .with("outcome", outcome.name()));
        return answered;
    }

    private void holdLine(Actor actor, Objection objection) {
        NoticeLine line = notice(objection).line(objection.line());
        trackReview.hold(actor, line.subjectKind(), line.subject());
    }

    private Objection objection(ObjectionId id) {
        return objections.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
    }

    private PublicNotice notice(Objection objection) {
        return notices.find(objection.notice()).orElseThrow(() -> SharedError.NOT_FOUND.refused());
    }

    private void follow(Actor actor, PublicNotice notice, NoticeLine line, Objection answered, String reasons) {
        Move move = switch (answered.answer() == null
                ? Answer.Outcome.DISMISSED
                : answered.answer().outcome()) {
            case DISMISSED -> othersOpen(answered) ? Move.DISMISS : Move.SETTLE;
            case UPHELD_REJECT -> Move.TAKE_OUT;
            case UPHELD_REDECIDE -> Move.REOPEN;
        };
        Deadline due = move == Move.SETTLE ? notice.deadline() : null;
        trackReview.track(actor, line.subjectKind(), line.subject(), move, reasons, due);
        if (move == Move.TAKE_OUT || move == Move.REOPEN) {
            notices.save(notice.takeOut(line.number()));
        }
    }

    private boolean othersOpen(Objection answered) {
        return objections.ofLine(answered.notice(), answered.line()).stream()
                .anyMatch(o -> o.open() && !o.id().equals(answered.id()));
    }
}
