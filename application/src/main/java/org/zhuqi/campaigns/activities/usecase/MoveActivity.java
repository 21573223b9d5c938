package org.zhuqi.campaigns.activities.usecase;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ParticipationNews;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Identifiers;

/** Announces an activity, says that it was held, closes it, or cancels it and tells everybody who registered why. */
@Service
@Transactional
@RequiredArgsConstructor
public class MoveActivity {
    private final Activities activities;
    private final OrganisedActivity organised;
    private final Participations participations;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    public void announce(Actor actor, ActivityId id) {
        activities.save(organised.lock(actor, id).announced(clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "activities.announce", "activity", id));
    }

    public void hold(Actor actor, ActivityId id) {
        activities.save(organised.lock(actor, id).held(clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "activities.hold", "activity", id));
    }

    public void close(Actor actor, ActivityId id) {
        activities.save(organised.lock(actor, id).closed(clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "activities.close", "activity", id));
    }

    /** @param because told to everybody who has a place or waits for one */
    public void cancel(Actor actor, ActivityId id, @Nullable String because) {
        Activity cancelled = organised.lock(actor, id).cancelled(because == null ? "" : because, clock.instant());
        activities.save(cancelled);
        auditTrail.record(AuditEvent.done(actor, "activities.cancel", "activity", id)
                .with("reason", String.valueOf(cancelled.standing().because())));
        List<EnterpriseId> expecting = participations.expecting(id);
        if (!expecting.isEmpty()) {
            events.publish(new ParticipationNews(
                    Identifiers.next(clock),
                    clock.instant(),
                    id,
                    cancelled.title(),
                    expecting,
                    ParticipationNews.What.CANCELLED,
                    cancelled.standing().because()));
        }
    }
}
