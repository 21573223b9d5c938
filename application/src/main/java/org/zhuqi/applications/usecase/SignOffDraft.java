package org.zhuqi.applications.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.ApplicationsError;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.SignOff;
import org.zhuqi.applications.SignOffs;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;

/**
 * Has somebody who answers for the enterprise confirm exactly what a colleague is about to hand in; whatever is changed
 * afterwards has to be confirmed again.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class SignOffDraft {
    private final Applications applications;
    private final SignOffs signOffs;
    private final OpenDraft openDraft;
    private final SendNotification sendNotification;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** @param seen the {@link DraftFile#mark} of what was looked at */
    public record Command(ApplicationId application, String seen) {}

    /** Confirms it; refuses what was changed since it was seen, and what is not complete. */
    public SignOff sign(Actor actor, Command command) {
        actor.may(ApplicationsRight.SIGN_OFF).orRefuse();
        // Held, so that nothing is changed between the look and the confirmation.
        Application application =
                applications.findForChange(command.application()).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ApplicationsRight.SIGN_OFF, application.unit(), application.enterprise())
                .orRefuse();
        DraftFile file = asking(application);
        if (!command.seen().equals(file.mark())) {
            throw ApplicationsError.CHANGED_SINCE_SEEN.refused();
        }
        List<FieldProblem> problems = file.problems();
        if (!problems.isEmpty()) {
            throw ApplicationsError.INCOMPLETE.refused(problems);
        }
        SignOff signOff = new SignOff(
                application.id(),
                file.mark(),
                actor.id(),
                actor.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        signOffs.save(signOff);
        auditTrail.record(AuditEvent.done(actor, "applications.sign-off", "application", application.id())
                .with("mark", signOff.mark()));
        return signOff;
    }

    /** Asks the enterprise's people for it; once for the same content. */
    public void ask(Actor actor, ApplicationId id) {
        actor.may(ApplicationsRight.APPLY).orRefuse();
        Application application = applications.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ApplicationsRight.APPLY, application.unit(), application.enterprise())
                .orRefuse();
        DraftFile file = asking(application);
        sendNotification.send(
                new Recipient.UsersOf(application.enterprise()),
                "applications.news.sign-off",
                List.of(file.programme().title()),
                "/my/applications/" + id + "/check",
                UUID.nameUUIDFromBytes(("sign-off " + id + " " + file.mark()).getBytes(StandardCharsets.UTF_8)));
    }

    private DraftFile asking(Application application) {
        DraftFile file = openDraft.file(application);
        if (!file.editable()) {
            throw ApplicationsError.ALREADY_SUBMITTED.refused();
        }
        if (!file.asksSignOff()) {
            throw ApplicationsError.NO_SIGN_OFF_ASKED.refused();
        }
        return file;
    }
}
