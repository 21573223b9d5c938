package org.zhuqi.subsidies.awards.usecase;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
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

/** The county says what it thinks of a change; where it has nobody left who could, somebody of the prefecture does. */
@Service
@Transactional
@RequiredArgsConstructor
public class OpineOnAwardChange {
    private final AwardChanges changes;
    private final Ties ties;
    private final SendNotification sendNotification;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public record Command(AwardChangeId change, boolean supports, String text) {}

    public AwardChange opine(Actor actor, Command command) {
        actor.may(SubsidiesRight.OPINE).orRefuse();
        AwardChange change = changes.find(command.change()).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(SubsidiesRight.OPINE, change.matter().unit(), change.matter().enterprise())
                .orRefuse();
        if (ties.binds(actor.id(), change.matter().enterprise())) {
            throw ReviewsError.TIED.refused();
        }
        String text = command.text().strip();
        if (text.isEmpty() || text.length() > AwardChange.MAX_TEXT) {
            throw SubsidiesError.INCOMPLETE.refused(
                    List.of(FieldProblem.of("opinion", "subsidies.opinion-required", AwardChange.MAX_TEXT)));
        }
        AwardChange opined = change.opine(
                new AwardChange.Opinion(command.supports(), text, actor.id(), actor.name(), clock.instant()));
        changes.save(opined);
        auditTrail.record(AuditEvent.done(actor, "subsidies.opine-on-change", "award-change", change.id())
                .with("supports", String.valueOf(command.supports())));
        sendNotification.send(
                new Recipient.PrefectureOfficers(),
                "subsidies.news.change-opined",
                List.of(change.enterpriseName(), change.programmeTitle()),
                "/staff/subsidies/awards/" + change.matter().application(),
                change.id().value());
        return opined;
    }
}
