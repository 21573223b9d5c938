package org.zhuqi.applications.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationSubmitted;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.ApplicationsError;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.CanonicalJson;
import org.zhuqi.applications.FrozenContent;
import org.zhuqi.applications.Receipt;
import org.zhuqi.applications.SignOff;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.Submissions;
import org.zhuqi.applications.SubmittedFile;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.programmes.Programme;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.usecase.OpenReview;
import org.zhuqi.reviews.usecase.ResumeReview;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.rules.Verdict;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;

/**
 * Hands an application in: everything is frozen, the receipt is given and the review opened or resumed in one
 * transaction.
 *
 * <p>The same submission twice is one: the same idempotency key, or the same round (a double click), answers with the
 * receipt that is there.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class SubmitApplication {
    private static final String TITLE_OF = " — ";
    private static final Pattern USABLE_KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final Applications applications;
    private final Submissions submissions;
    private final OpenDraft openDraft;
    private final OpenReview openReview;
    private final ResumeReview resumeReview;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /**
     * What is wanted.
     *
     * @param round the round the sender means to hand in; null when unknown
     * @param idempotencyKey null when the client has none
     * @param seen the {@link DraftFile#mark} of what the sender looked at; null when they did not say
     * @param certified whether the sender certifies that all is true and asked for once only
     */
    public record Command(
            ApplicationId application,
            @Nullable Integer round,
            @Nullable String idempotencyKey,
            @Nullable String seen,
            boolean certified) {}

    public Submission submit(Actor actor, Command command) {
        return submit(actor, command, true);
    }

    /** What was offered may be taken whenever the offer stands, also outside the call's window. */
    Submission submitOffered(Actor actor, Command command) {
        return submit(actor, command, false);
    }

    private Submission submit(Actor actor, Command command, boolean withinWindow) {
        // The server's time when the request came in decides about the deadline, whatever waits for a lock afterwards.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        requireUsableKey(command.idempotencyKey());
        actor.may(ApplicationsRight.APPLY).orRefuse();
        // Before anything else is read: what a colleague hands in for another call at this moment counts.
        Application application =
                applications.findToSubmit(command.application()).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ApplicationsRight.APPLY, application.unit(), application.enterprise())
                .orRefuse();
        Optional<Submission> made = alreadyMade(application, command);
        if (made.isPresent()) {
            return made.get();
        }
        DraftFile file = openDraft.file(application);
        Review review = file.review();
        boolean returned = review != null && ApplicationReviews.returned(review);
        Application submitted = application.submit(returned, now);
        if (!returned && withinWindow) {
            file.programme().requireOpen(now, clock.getZone());
        }
        requireSeen(file, command.seen());
        requireComplete(actor, file, command.certified(), withinWindow);
        requireNotIneligible(file);
        requireNotExcluded(file);
        Submission submission = freeze(actor, file, submitted, command.idempotencyKey(), now);
        if (returned) {
            resumeReview.resume(
                    actor,
                    ApplicationReviews.KIND,
                    application.id().value(),
                    submission.receipt().sha256());
        } else {
            openReview.open(
                    actor,
                    subject(file),
                    file.programme().route(),
                    submission.receipt().sha256());
        }
        applications.save(submitted);
        submissions.add(submission);
        auditTrail.record(AuditEvent.done(actor, "applications.submit", "application", application.id())
                .with(Map.of(
                        "round", String.valueOf(submission.round()),
                        "receipt", submission.receipt().number(),
                        "sha256", submission.receipt().sha256())));
        events.publish(event(submission, file, now));
        return submission;
    }

    private Optional<Submission> alreadyMade(Application application, Command command) {
        if (application.round() == 0) {
            return Optional.empty();
        }
        String key = command.idempotencyKey();
        if (key != null) {
            Optional<Submission> sameKey = submissions.findByKey(application.id(), key);
            if (sameKey.isPresent()) {
                return sameKey;
            }
        }
        Integer round = command.round();
        return round != null && round <= application.round()
                ? submissions.find(application.id(), round)
                : Optional.empty();
    }

    private static void requireUsableKey(@Nullable String key) {
        if (key != null && !USABLE_KEY.matcher(key).matches()) {
            throw SharedError.INVALID_INPUT.refused(
                    List.of(FieldProblem.of("Idempotency-Key", "applications.bad-idempotency-key")));
        }
    }

    private static void requireSeen(DraftFile file, @Nullable String seen) {
        if (seen != null && !seen.equals(file.mark())) {
            throw ApplicationsError.CHANGED_SINCE_SEEN.refused();
        }
    }

    /** What was offered is confirmed by taking it; nobody else has to. */
    private static void requireComplete(Actor actor, DraftFile file, boolean certified, boolean signedOff) {
        List<FieldProblem> problems = new ArrayList<>(file.problems());
        if (!certified) {
            problems.add(FieldProblem.of("certified", "applications.certification-missing"));
        }
        if (signedOff && file.asksSignOff()) {
            SignOff signOff = file.signOff();
            if (signOff == null) {
                problems.add(FieldProblem.of("sign-off", "applications.sign-off-missing"));
            } else if (signOff.by().equals(actor.id())) {
                problems.add(FieldProblem.of("sign-off", "applications.sign-off-own"));
            }
        }
        if (!problems.isEmpty()) {
            throw ApplicationsError.INCOMPLETE.refused(problems);
        }
    }

    /** A fact that is missing never reads as "no": only a condition that is known not to be met refuses. */
    private static void requireNotIneligible(DraftFile file) {
        if (file.eligibility().verdict() instanceof Verdict.Ineligible ineligible) {
            throw ApplicationsError.NOT_ELIGIBLE.refused(ineligible.reasons().stream()
                    .map(reason -> FieldProblem.of(
                            "eligibility",
                            "applications.condition-not-met",
                            reason.words() == null ? "" : reason.words()))
                    .toList());
        }
    }

    private static void requireNotExcluded(DraftFile file) {
        if (!file.exclusions().isEmpty()) {
            throw ApplicationsError.EXCLUDED.refused(file.exclusions().stream()
                    .map(other -> FieldProblem.of(
                            "exclusion", "applications.excluded-by", other.title(), other.receiptNumber()))
                    .toList());
        }
    }

    private Submission freeze(Actor actor, DraftFile file, Application submitted, @Nullable String key, Instant now) {
        Programme programme = file.programme();
        int year = now.atZone(clock.getZone()).getYear();
        String number = programme.receipts().number(year, submissions.nextReceiptNumber());
        List<SubmittedFile> files = file.files();
        CanonicalJson content = new FrozenContent(
                        submitted,
                        submitted.round(),
                        number,
                        now,
                        clock.getZone(),
                        programme,
                        file.enterprise(),
                        file.relevant(),
                        files,
                        file.eligibility(),
                        file.amount(),
                        actor.name(),
                        file.asksSignOff() ? file.signOff() : null)
                .canonical();
        Money amount = file.amount() instanceof AmountResult.Known known ? known.amount() : null;
        return new Submission(
                submitted.id(),
                submitted.round(),
                new Receipt(number, now, content.sha256()),
                content,
                file.relevant(),
                files,
                amount,
                file.eligibility().verdict().steps(),
                file.amount().steps(),
                programme.version(),
                actor.id(),
                key);
    }

    private static SubjectRef subject(DraftFile file) {
        Application application = file.application();
        return SubjectRef.of(
                        ApplicationReviews.KIND,
                        application.id().value(),
                        title(file.programme().title(), file.enterprise().names()),
                        application.unit(),
                        application.enterprise())
                .of(new SubjectRef.Call(
                        file.programme().id().value(), file.programme().title()));
    }

    /** In another language as far as its parts are translated; what is not stays Chinese. */
    private static LocalText title(LocalText call, EnterpriseNames enterprise) {
        String ko = enterprise.ko();
        return new LocalText(
                call.zh() + TITLE_OF + enterprise.zh(),
                call.ko() == null && ko == null
                        ? null
                        : call.in(Language.KO) + TITLE_OF + (ko == null ? enterprise.zh() : ko),
                call.en() == null ? null : call.en() + TITLE_OF + enterprise.zh());
    }

    private ApplicationSubmitted event(Submission submission, DraftFile file, Instant now) {
        UUID eventId = Identifiers.next(clock);
        return new ApplicationSubmitted(
                eventId,
                now,
                submission.application(),
                submission.round(),
                submission.receipt().number(),
                file.programme().title().zh(),
                file.application().enterprise(),
                file.application().unit(),
                file.programme().title());
    }
}
