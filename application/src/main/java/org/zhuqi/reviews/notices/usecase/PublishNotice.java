package org.zhuqi.reviews.notices.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.DueDate;
import org.zhuqi.calendar.usecase.ComputeDueDate;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.NoticeLine;
import org.zhuqi.reviews.notices.NoticesError;
import org.zhuqi.reviews.notices.NoticesRight;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.PublicNotices;
import org.zhuqi.reviews.usecase.TrackReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Place;

/** Shows what was decided to the public for a number of working days; every line's review goes on notice. */
@Service
@Transactional
@RequiredArgsConstructor
public class PublishNotice {
    private final PublicNotices notices;
    private final TrackReview trackReview;
    private final ComputeDueDate computeDueDate;
    private final Place place;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What is to be published.
     *
     * @param contact how to reach the bureau
     * @param workingDays how long, at least 1
     */
    public record Command(LocalText title, List<Line> lines, LocalText contact, int workingDays) {}

    /** One matter: subject of a review that is decided. */
    public record Line(
            String subjectKind,
            UUID subject,
            EnterpriseId enterprise,
            LocalText enterpriseName,
            LocalText item,
            Money amount) {}

    public PublicNotice publish(Actor actor, Command command) {
        actor.may(NoticesRight.PUBLISH).orRefuse();
        if (command.lines().isEmpty()) {
            throw NoticesError.INCOMPLETE.refused(List.of(FieldProblem.of("lines", "reviews.notice-lines")));
        }
        LocalDate today = LocalDate.now(clock);
        DueDate ends = computeDueDate.local(today, command.workingDays());
        PublicNotice notice = new PublicNotice(
                new NoticeId(Identifiers.next(clock)),
                command.title(),
                frozen(command.lines()),
                command.contact(),
                clock.instant(),
                today,
                command.workingDays(),
                new CalendarId(place.calendar()),
                ends.date(),
                ends,
                actor.id(),
                0);
        notices.add(notice);
        for (NoticeLine line : notice.lines()) {
            trackReview.track(actor, line.subjectKind(), line.subject(), Move.PUT_ON_NOTICE, null, notice.deadline());
        }
        auditTrail.record(AuditEvent.done(actor, "reviews.publish-notice", "notice", notice.id())
                .with("lines", String.valueOf(notice.lines().size()))
                .with("ends", ends.date().toString()));
        return notice;
    }

    private static List<NoticeLine> frozen(List<Line> lines) {
        List<NoticeLine> frozen = new ArrayList<>();
        for (Line line : lines) {
            frozen.add(new NoticeLine(
                    frozen.size() + 1,
                    line.subjectKind(),
                    line.subject(),
                    line.enterprise(),
                    line.enterpriseName(),
                    line.item(),
                    line.amount(),
                    false));
        }
        return frozen;
    }
}
