package org.zhuqi.subsidies.awards.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.awards.AwardChange;
import org.zhuqi.subsidies.awards.AwardChangeId;
import org.zhuqi.subsidies.awards.AwardChanges;
import org.zhuqi.subsidies.awards.AwardTerms;
import org.zhuqi.subsidies.awards.AwardVersion;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.ledger.usecase.AwardFiles;
import org.zhuqi.subsidies.recoveries.Recoveries;

/** An enterprise asks to have its award changed, or for more time, with a reason and what shows it; one request at a time. */
@Service
@Transactional
@RequiredArgsConstructor
public class RequestAwardChange {
    /** No project takes longer. */
    private static final int MOST_YEARS = 30;

    private final AwardChanges changes;
    private final AwardInForce awardInForce;
    private final Awards awards;
    private final Recoveries recoveries;
    private final AttachmentsOf attachmentsOf;
    private final SendNotification sendNotification;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What is asked for; null leaves it as it is.
     *
     * @param amount less than the award is now
     * @param ends last day of the project
     * @param file one that is attached to the award
     */
    public record Command(
            ApplicationId application,
            AwardChange.@Nullable Kind kind,
            @Nullable Money amount,
            @Nullable String content,
            @Nullable LocalDate ends,
            String reason,
            @Nullable AttachmentId file) {}

    public AwardChange request(Actor actor, Command command) {
        actor.may(SubsidiesRight.CLAIM).orRefuse();
        Award award = awards.findByApplication(command.application()).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(SubsidiesRight.CLAIM, award.unit(), award.enterprise()).orRefuse();
        if (recoveries.findByApplication(award.application()).isPresent()) {
            throw SubsidiesError.REVOKED_ALREADY.refused();
        }
        AwardVersion now = awardInForce.of(award);
        AwardChange change = complete(actor, command, award, now);
        if (now.terms().differing(change.wish().on(now.terms())).isEmpty()) {
            throw SubsidiesError.CHANGES_NOTHING.refused();
        }
        changes.add(change);
        auditTrail.record(AuditEvent.done(actor, "subsidies.request-change", "award-change", change.id())
                .with("application", award.application().toString())
                .with("kind", change.kind().name()));
        sendNotification.send(
                new Recipient.OfficersOf(award.unit()),
                "subsidies.news.change-filed",
                List.of(award.enterpriseName(), award.programmeTitle()),
                "/staff/subsidies/awards/" + award.application(),
                change.id().value());
        return change;
    }

    private AwardChange complete(Actor actor, Command command, Award award, AwardVersion now) {
        List<FieldProblem> problems = new ArrayList<>();
        AwardChange.Kind kind = command.kind();
        AttachmentId file = command.file();
        String reason = command.reason().strip();
        if (kind == null) {
            problems.add(FieldProblem.of("kind", "subsidies.change-kind-required"));
        }
        if (reason.isEmpty() || reason.length() > AwardChange.MAX_TEXT) {
            problems.add(FieldProblem.of("reason", "subsidies.reason-required"));
        }
        if (file == null || !isAttached(award, file)) {
            problems.add(FieldProblem.of("file", "subsidies.file-required"));
        }
        AwardChange.Wish wish = wish(command, now.terms(), problems);
        if (kind == null || file == null || !problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
        return AwardChange.builder()
                .id(new AwardChangeId(Identifiers.next(clock)))
                .programme(award.programme())
                .programmeTitle(award.programmeTitle())
                .matter(new Posting.Matter(award.application(), award.enterprise(), award.unit()))
                .enterpriseName(award.enterpriseName())
                .kind(kind)
                .onVersion(now.number())
                .wish(wish)
                .reason(reason)
                .file(file)
                .state(AwardChange.State.FILED)
                .by(actor.id())
                .byName(actor.name())
                .at(clock.instant())
                .build();
    }

    /** More time is a later end alone; a change may be of everything, of the amount only downwards. */
    private AwardChange.Wish wish(Command command, AwardTerms now, List<FieldProblem> problems) {
        LocalDate ends = command.ends();
        LocalDate ended = now.ends();
        LocalDate today = LocalDate.now(clock);
        if (ends != null && ends.isAfter(today.plusYears(MOST_YEARS))) {
            problems.add(FieldProblem.of("ends", "subsidies.later-end-required"));
            return new AwardChange.Wish(null, null, null);
        }
        if (command.kind() == AwardChange.Kind.EXTENSION) {
            if (ends == null || !ends.isAfter(ended == null ? today : ended)) {
                problems.add(FieldProblem.of("ends", "subsidies.later-end-required"));
            }
            return new AwardChange.Wish(null, null, ends);
        }
        Money amount = command.amount();
        if (amount != null && (!amount.isPositive() || amount.compareTo(now.amount()) > 0)) {
            problems.add(FieldProblem.of(
                    "amount", "subsidies.lower-amount-required", now.amount().toString()));
        }
        String content = command.content() == null || command.content().isBlank()
                ? null
                : command.content().strip();
        if (content != null && content.length() > AwardChange.MAX_TEXT) {
            problems.add(FieldProblem.of("content", "subsidies.content-too-long", AwardChange.MAX_TEXT));
        }
        return new AwardChange.Wish(amount, content, ends);
    }

    private boolean isAttached(Award award, AttachmentId file) {
        return attachmentsOf.list(OwnerRef.of(AwardFiles.KIND, award.application())).stream()
                .anyMatch(attachment -> attachment.id().equals(file));
    }

    public AwardChange withdraw(Actor actor, AwardChangeId id) {
        actor.may(SubsidiesRight.CLAIM).orRefuse();
        AwardChange change = changes.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(SubsidiesRight.CLAIM, change.matter().unit(), change.matter().enterprise())
                .orRefuse();
        AwardChange withdrawn = change.withdraw();
        changes.save(withdrawn);
        auditTrail.record(AuditEvent.done(actor, "subsidies.withdraw-change", "award-change", id)
                .with("application", change.matter().application().toString()));
        return withdrawn;
    }
}
