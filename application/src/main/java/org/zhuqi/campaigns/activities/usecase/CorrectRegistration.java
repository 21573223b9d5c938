package org.zhuqi.campaigns.activities.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.EntryChange;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.ParticipationNews;
import org.zhuqi.campaigns.activities.ParticipationStatus;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.campaigns.activities.Seats;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/**
 * Fills a registration in anew: the enterprise until registration closes, an officer until it came. What had stood there
 * stays; seats that became free go to those who wait.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class CorrectRegistration {
    private final Activities activities;
    private final Participations participations;
    private final FillPlaces fillPlaces;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /** @param typed whom to call and the number may be null: they stay as they are */
    public void correct(Actor actor, ParticipationId id, EntryFields typed) {
        actor.may(ActivitiesRight.REGISTER).orRefuse();
        Participation found = participations.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        // The activity first, as whoever gives places away does: nobody waits for the other.
        Activity activity = activities.lock(found.activity()).orElseThrow();
        Participation part = participations.lock(id).orElseThrow(SharedError.NOT_FOUND::refused);
        if (!OrganisedActivity.organises(actor, activity)) {
            actor.may(ActivitiesRight.REGISTER, part.unit(), part.enterprise()).orRefuse();
        }
        Instant now = clock.instant();
        if (actor.enterprise() == null) {
            activity.refuseUnlessExpecting();
        } else {
            activity.refuseUnlessRegistering(now);
        }
        Participation.Entry before = part.entry();
        Participation corrected = part.corrected(typed.or(before).read(before.by()));
        if (corrected.entry().equals(before)) {
            return;
        }
        refuseWithoutSeats(activity, part, corrected);
        participations.save(corrected);
        participations.keep(new EntryChange(id, now, actor.id(), actor.name(), before));
        auditTrail.record(AuditEvent.done(actor, "activities.correct", "participation", id)
                .with("activity", activity.id().toString())
                .with("enterprise", part.enterprise().toString()));
        if (actor.enterprise() == null) {
            events.publish(new ParticipationNews(
                    Identifiers.next(clock),
                    now,
                    activity.id(),
                    activity.title(),
                    List.of(part.enterprise()),
                    ParticipationNews.What.CORRECTED,
                    null));
        }
        fillPlaces.fill(actor, activity);
    }

    /** Fewer or as many as before are never refused. */
    private void refuseWithoutSeats(Activity activity, Participation part, Participation corrected) {
        if (corrected.people() <= part.people()) {
            return;
        }
        int expected = participations.peopleExpected(activity.id());
        if (part.status() == ParticipationStatus.REGISTERED) {
            Seats.of(activity, expected - part.people()).refuseMore(corrected.people());
        } else {
            Seats.of(activity, expected).refuseMoreThanAll(corrected.people());
        }
    }

    /** What changed; whom to call and the number only by their kind. */
    public enum Field {
        PERSONS,
        CONTACT,
        PHONE,
        BOOTH,
        NEEDS
    }

    /** One time that it was filled in anew. */
    public record Correction(
            Instant at,
            UserId by,
            String byName,
            Participation.Entry before,
            Participation.Entry after,
            List<Field> changed) {
        public Correction {
            changed = List.copyOf(changed);
        }
    }

    /** What was changed since it was registered, the oldest first; to the enterprise and to the staff within reach. */
    @Transactional(readOnly = true)
    public List<Correction> history(Actor actor, ParticipationId id) {
        actor.may(ActivitiesRight.READ).orRefuse();
        Participation part = participations.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Activity activity = activities.find(part.activity()).orElseThrow();
        if (!actor.may(ActivitiesRight.READ, activity.organiser(), null).allowed()) {
            actor.may(ActivitiesRight.READ, part.unit(), part.enterprise()).orRefuse();
        }
        List<EntryChange> changes = participations.changes(id);
        List<Correction> corrections = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            EntryChange change = changes.get(i);
            Participation.Entry after =
                    i + 1 < changes.size() ? changes.get(i + 1).before() : part.entry();
            corrections.add(new Correction(
                    change.at(),
                    change.by(),
                    change.byName(),
                    change.before(),
                    after,
                    changed(change.before(), after)));
        }
        return corrections;
    }

    private static List<Field> changed(Participation.Entry before, Participation.Entry after) {
        List<Field> changed = new ArrayList<>();
        add(changed, Field.PERSONS, before.persons(), after.persons());
        add(changed, Field.CONTACT, before.contact(), after.contact());
        add(changed, Field.PHONE, before.phone(), after.phone());
        add(changed, Field.BOOTH, before.boothWished(), after.boothWished());
        add(changed, Field.NEEDS, before.needs(), after.needs());
        return changed;
    }

    private static void add(List<Field> changed, Field field, Object before, @Nullable Object after) {
        if (!before.equals(after)) {
            changed.add(field);
        }
    }
}
