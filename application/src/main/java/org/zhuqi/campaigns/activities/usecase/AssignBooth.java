package org.zhuqi.campaigns.activities.usecase;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.activities.ActivitiesError;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.Booth;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.ParticipationNews;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;

/** Gives a booth to an enterprise that has a place, or takes it back; a booth has one enterprise. */
@Service
@Transactional
@RequiredArgsConstructor
public class AssignBooth {
    private final OrganisedActivity organised;
    private final Participations participations;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /** @param number null or blank to take the booth back */
    public void assign(Actor actor, ParticipationId id, @Nullable String number) {
        actor.may(ActivitiesRight.ORGANISE).orRefuse();
        Participation found = participations.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Activity activity = organised.lock(actor, found.activity());
        Participation part = participations.lock(id).orElseThrow(SharedError.NOT_FOUND::refused);
        String wanted = number == null ? "" : number.strip();
        if (wanted.isEmpty()) {
            participations.save(part.withoutBooth());
        } else if (!wanted.equals(part.booth())) {
            Booth booth = activity.plan().capacity().booths().stream()
                    .filter(each -> each.number().equals(wanted))
                    .findFirst()
                    .orElseThrow(ActivitiesError.BOOTH_UNKNOWN::refused);
            if (participations.boothsTaken(activity.id()).contains(wanted)) {
                throw ActivitiesError.BOOTH_TAKEN.refused(wanted);
            }
            participations.save(part.at(booth));
            events.publish(new ParticipationNews(
                    Identifiers.next(clock),
                    clock.instant(),
                    activity.id(),
                    activity.title(),
                    List.of(part.enterprise()),
                    ParticipationNews.What.BOOTH,
                    wanted));
        }
        auditTrail.record(AuditEvent.done(actor, "activities.assign-booth", "participation", id)
                .with("booth", wanted));
    }
}
