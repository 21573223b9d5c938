package org.zhuqi.subsidies.awards.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.Ties;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
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
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.performance.usecase.MovePerformance;
import org.zhuqi.subsidies.recoveries.Recoveries;

/** The prefecture decides on a change: a yes is a new version of the award, and the ledger follows a lowered amount. */
@Service
@Transactional
@RequiredArgsConstructor
public class DecideAwardChange {
    private final AwardChanges changes;
    private final AwardInForce awardInForce;
    private final Awards awards;
    private final Recoveries recoveries;
    private final LowerAward lowerAward;
    private final PostToLedger postToLedger;
    private final MovePerformance movePerformance;
    private final Ties ties;
    private final SendNotification sendNotification;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** @param text needed where it is refused */
    public record Command(
            AwardChangeId change,
            boolean approved,
            @Nullable String text) {}

    public AwardChange decide(Actor actor, Command command) {
        actor.may(SubsidiesRight.DECIDE).orRefuse();
        AwardChange change = held(command.change());
        if (ties.binds(actor.id(), change.matter().enterprise())) {
            throw ReviewsError.TIED.refused();
        }
        String text = command.text() == null || command.text().isBlank()
                ? null
                : command.text().strip();
        if ((!command.approved() && text == null) || (text != null && text.length() > AwardChange.MAX_TEXT)) {
            throw SubsidiesError.INCOMPLETE.refused(
                    List.of(FieldProblem.of("opinion", "subsidies.opinion-required", AwardChange.MAX_TEXT)));
        }
        AwardChange decided = change.decide(
                new AwardChange.Ruling(command.approved(), text, actor.id(), actor.name(), clock.instant()));
        if (command.approved()) {
            carryOut(actor, decided);
        }
        changes.save(decided);
        auditTrail.record(AuditEvent.done(actor, "subsidies.decide-change", "award-change", change.id())
                .with("application", change.matter().application().toString())
                .with("approved", String.valueOf(command.approved())));
        sendNotification.send(
                new Recipient.UsersOf(change.matter().enterprise()),
                command.approved() ? "subsidies.news.change-approved" : "subsidies.news.change-refused",
                List.of(change.programmeTitle()),
                "/my/awards/" + change.matter().application(),
                change.id().value());
        return decided;
    }

    /** With the programme's ledger held until the transaction ends: a revocation, which ends what is asked, takes it first too. */
    private AwardChange held(AwardChangeId id) {
        AwardChange found = changes.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        postToLedger.openOf(found.programme(), found.matter().application());
        return changes.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    private void carryOut(Actor actor, AwardChange change) {
        Award award =
                awards.findByApplication(change.matter().application()).orElseThrow(SharedError.NOT_FOUND::refused);
        if (recoveries.findByApplication(award.application()).isPresent()) {
            throw SubsidiesError.REVOKED_ALREADY.refused();
        }
        AwardVersion next = awardInForce.of(award).after(change);
        if (next.changed().contains(AwardTerms.Part.AMOUNT)) {
            lowerAward.lower(actor, change, next.terms().amount());
        }
        changes.add(next);
        LocalDate ends = next.terms().ends();
        if (ends != null && next.changed().contains(AwardTerms.Part.ENDS)) {
            movePerformance.extend(new MovePerformance.Extension(actor, award.application(), ends, clock.instant()));
        }
    }
}
