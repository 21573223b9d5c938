package org.zhuqi.campaigns.activities.usecase;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.ActivitiesError;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.ParticipationNews;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;

/** Withdraws an enterprise from an activity; its place goes to the first who waits. */
@Service
@Transactional
@RequiredArgsConstructor
public class WithdrawFromActivity {
    private final Activities activities;
    private final Participations participations;
    private final FillPlaces fillPlaces;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    public void withdraw(Actor actor, ParticipationId id) {
        actor.may(ActivitiesRight.REGISTER).orRefuse();
        Participation found = participations.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        // The activity first, as whoever gives places away does: nobody waits for the other.
        Activity activity = activities.lock(found.activity()).orElseThrow();
        Participation part = participations.lock(id).orElseThrow(SharedError.NOT_FOUND::refused);
        if (!OrganisedActivity.organises(actor, activity)) {
            actor.may(ActivitiesRight.REGISTER, part.unit(), part.enterprise()).orRefuse();
        }
        if (activity.status() != ActivityStatus.ANNOUNCED) {
            throw ActivitiesError.STATUS_NOT_ALLOWED.refused();
        }
        participations.save(part.withdrawn());
        auditTrail.record(AuditEvent.done(actor, "activities.withdraw", "participation", id)
                .with("activity", activity.id().toString())
                .with("enterprise", part.enterprise().toString()));
        events.publish(new ParticipationNews(
                Identifiers.next(clock),
                clock.instant(),
                activity.id(),
                activity.title(),
                List.of(part.enterprise()),
                ParticipationNews.What.WITHDRAWN,
                null));
        fillPlaces.fill(actor, activity);
    }
}
