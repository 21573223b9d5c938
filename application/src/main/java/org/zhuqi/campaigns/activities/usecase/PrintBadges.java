package org.zhuqi.campaigns.activities.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Whoever organises an activity says that badges were printed, so that only those that are new are printed next time. */
@Service
@Transactional
@RequiredArgsConstructor
public class PrintBadges {
    private final OrganisedActivity organised;
    private final Participations participations;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** All of them or, when one is not of the activity or has no place any more, none. */
    public void printed(Actor actor, ActivityId id, List<ParticipationId> parts) {
        Activity activity = organised.lock(actor, id);
        Instant now = clock.instant();
        for (ParticipationId each : parts) {
            Participation part = participations
                    .lock(each)
                    .filter(found -> found.activity().equals(activity.id()))
                    .orElseThrow(SharedError.NOT_FOUND::refused);
            participations.save(part.printedAt(now));
        }
        auditTrail.record(AuditEvent.done(actor, "activities.print-badges", "activity", id)
                .with("badges", String.valueOf(parts.size())));
    }
}
