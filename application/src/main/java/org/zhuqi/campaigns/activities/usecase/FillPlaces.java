package org.zhuqi.campaigns.activities.usecase;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationNews;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.campaigns.activities.Seats;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.Identifiers;

/** Gives free places of a locked activity to those who wait longest, and tells them. */
@Service
@RequiredArgsConstructor
class FillPlaces {
    private static final int MOST_ASKED = 1_000;
    private final Participations participations;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /** @param actor whose doing freed them */
    void fill(Actor actor, Activity locked) {
        int free = locked.plan().capacity().places() - participations.placesTaken(locked.id());
        if (locked.status() != ActivityStatus.ANNOUNCED || free < 1) {
            return;
        }
        Seats seats = Seats.of(locked, participations.peopleExpected(locked.id()));
        // Where seats are counted, somebody further back may fit where the first does not, who stays the first.
        int asked = seats.left() == null ? free : MOST_ASKED;
        for (Participation first : participations.waiting(locked.id(), asked)) {
            if (free == 0 || !seats.any()) {
                return;
            }
            if (!seats.enoughFor(first.people())) {
                continue;
            }
            free--;
            seats = seats.without(first.people());
            participations.save(first.movedUp());
            auditTrail.record(AuditEvent.done(actor, "activities.move-up", "participation", first.id())
                    .with("activity", locked.id().toString())
                    .with("enterprise", first.enterprise().toString()));
            events.publish(new ParticipationNews(
                    Identifiers.next(clock),
                    clock.instant(),
                    locked.id(),
                    locked.title(),
                    List.of(first.enterprise()),
                    ParticipationNews.What.MOVED_UP,
                    null));
        }
    }
}
