package org.zhuqi.applications.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.usecase.ReadFields;

/**
 * Has somebody who answers for the enterprise confirm exactly what a colleague is about to hand in; whatever is changed
 * afterwards has to be confirmed again.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class SignOffDraft {
    private static final int LONGEST = 1_000;
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
        SignOff there = file.signOff();
        if (there != null && there.by().equals(actor.id())) {
            // Asked twice, done once.
            return there;
        }
        List<FieldProblem> problems = file.problems();
        if (!problems.isEmpty()) {
            throw ApplicationsError.INCOMPLETE.refused(problems);
        }
        SignOff signOff = SignOff.given(
                application.id(), file.mark(), actor.id(), actor.name(), now(), askedBy(application, file));
        signOffs.save(signOff);
        auditTrail.record(AuditEvent.done(actor, "applications.sign-off", "application", application.id())
                .with("mark", signOff.mark()));
        tell(
                file,
                signOff,
                "applications.news.signed-off",
                List.of(file.programme().title(), by(actor)));
        return signOff;
    }

    /**
     * Refuses to confirm it and says why to whoever asked.
     *
     * @param command what was looked at
     */
    public SignOff refuse(Actor actor, Command command, @Nullable String words) {
        actor.may(ApplicationsRight.SIGN_OFF).orRefuse();
        Application application =
                applications.findForChange(command.application()).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ApplicationsRight.SIGN_OFF, application.unit(), application.enterprise())
                .orRefuse();
        DraftFile file = asking(application);
        ReadFields fields = new ReadFields();
        String said = fields.required("words", words, LONGEST);
        fields.refuseWrong();
        if (!command.seen().equals(file.mark())) {
            throw ApplicationsError.CHANGED_SINCE_SEEN.refused();
        }
        SignOff refusal = SignOff.refused(
                application.id(), file.mark(), actor.id(), actor.name(), now(), askedBy(application, file), said);
        signOffs.save(refusal);
        auditTrail.record(AuditEvent.done(actor, "applications.refuse-sign-off", "application", application.id())
                .with("mark", refusal.mark())
                .with("reason", said));
        tell(
                file,
                refusal,
                "applications.news.sign-off-refused",
                List.of(file.programme().title(), by(actor), LocalText.same(said)));
        return refusal;
    }

    /** Asks the enterprise's people for it; once for the same content. */
    public void ask(Actor actor, ApplicationId id) {
        actor.may(ApplicationsRight.APPLY).orRefuse();
        Application application = applications.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ApplicationsRight.APPLY, application.unit(), application.enterprise())
                .orRefuse();
        DraftFile file = asking(application);
        if (file.signOff() != null) {
            // There already: nothing to ask for.
            return;
        }
        signOffs.save(SignOff.asked(application.id(), file.mark(), actor.id(), actor.name(), now()));
        sendNotification.send(
                new Recipient.UsersOf(application.enterprise()),
                "applications.news.sign-off",
                List.of(file.programme().title()),
                "/my/applications/" + id + "/check",
                UUID.nameUUIDFromBytes(("sign-off " + id + " " + file.mark()).getBytes(StandardCharsets.UTF_8)));
    }

    /** Who hands it in hears of the answer: whoever asked, else whoever began it. */
    private static UserId askedBy(Application application, DraftFile file) {
        SignOff last = file.lastSignOff();
        UserId asked = last == null ? null : last.askedBy();
        return asked == null ? application.startedBy() : asked;
    }

    private void tell(DraftFile file, SignOff answer, String key, List<LocalText> args) {
        UserId asked = answer.askedBy();
        if (asked != null && !asked.equals(answer.by())) {
            sendNotification.send(
                    new Recipient.Person(asked),
                    key,
                    args,
                    "/my/applications/" + file.application().id() + "/check",
                    Identifiers.next(clock));
        }
    }

    private static LocalText by(Actor actor) {
        return LocalText.same(actor.name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
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
