package org.zhuqi.reviews.notices.usecase;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.calendar.DueDate;
import org.zhuqi.calendar.usecase.ComputeDueDate;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.NoticeLine;
import org.zhuqi.reviews.notices.NoticeSettings;
import org.zhuqi.reviews.notices.NoticesError;
import org.zhuqi.reviews.notices.NoticesRight;
import org.zhuqi.reviews.notices.Objection;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.Objections;
import org.zhuqi.reviews.notices.Objector;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.PublicNotices;
import org.zhuqi.reviews.usecase.TrackReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;

/** Anybody who gives a name objects to a line of a running notice; the line's award waits for the answer. */
@Service
@Transactional
@RequiredArgsConstructor
public class FileObjection {
    private final PublicNotices notices;
    private final Objections objections;
    private final TrackReview trackReview;
    private final ComputeDueDate computeDueDate;
    private final UploadDocument uploadDocument;
    private final AuditTrail auditTrail;
    private final NoticeSettings settings;
    private final Clock clock;

    public record Command(
            NoticeId notice,
            int line,
            String name,
            String contact,
            String statement,
            @Nullable Evidence evidence) {}

    /** A file that supports the objection; the caller closes the content. */
    public record Evidence(String fileName, InputStream content) {}

    public ObjectionId file(Actor actor, Command command) {
        actor.may(NoticesRight.OBJECT).orRefuse();
        // The program moves the review: who objects is nobody to it and their name stays out of the timeline.
        NoticeLine held = notice(command).line(command.line());
        trackReview.hold(Actor.system(), held.subjectKind(), held.subject());
        // Read again: an answer that was given a moment ago may have taken the line out.
        PublicNotice notice = notice(command);
        NoticeLine line = notice.line(command.line());
        notice.requireOpen(line.number(), clock.instant(), clock.getZone());
        List<FieldProblem> problems = Objection.problemsOf(command.name(), command.contact(), command.statement());
        if (!problems.isEmpty()) {
            throw NoticesError.INCOMPLETE.refused(problems);
        }
        int lately = objections.filedSince(actor.address(), clock.instant().minus(Duration.ofHours(1)));
        if (lately >= settings.objectionsPerHour()) {
            throw NoticesError.TOO_MANY_OBJECTIONS.refused(settings.objectionsPerHour());
        }
        DueDate due = computeDueDate.expected(LocalDate.now(clock), settings.answerDays());
        Deadline answerDue = new Deadline(due.date(), due.provisional());
        Objection objection = new Objection(
                new ObjectionId(Identifiers.next(clock)),
                notice.id(),
                line.number(),
                new Objector(command.name().strip(), command.contact().strip()),
                command.statement().strip(),
                clock.instant(),
                actor.address(),
                answerDue,
                null,
                0);
        objections.add(objection);
        trackReview.track(Actor.system(), line.subjectKind(), line.subject(), Move.OBJECT, null, answerDue);
        auditTrail.record(AuditEvent.done(actor, "reviews.object", "objection", objection.id())
                .with("notice", notice.id().toString())
                .with("line", String.valueOf(line.number())));
        Evidence evidence = command.evidence();
        if (evidence != null) {
            uploadDocument.upload(
                    Actor.system(),
                    OwnerRef.of(ObjectionEvidence.KIND, objection.id()),
                    evidence.fileName(),
                    evidence.content());
        }
        return objection.id();
    }

    private PublicNotice notice(Command command) {
        return notices.find(command.notice()).orElseThrow(() -> SharedError.NOT_FOUND.refused());
    }
}
