package org.zhuqi.campaigns.activities.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.ParticipationNews;
import org.zhuqi.campaigns.activities.ParticipationStatus;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.campaigns.activities.RegisteredBy;
import org.zhuqi.campaigns.activities.Seats;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;

/**
 * Registers an enterprise for an activity: itself, or an officer whom it telephoned. Whoever comes when all places are
 * taken waits; the activity is locked, so the last place goes once. Where seats are counted, nobody brings more people than
 * are left.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class RegisterForActivity {
    private final Activities activities;
    private final Participations participations;
    private final Enterprises enterprises;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param enterprise whose; null for an enterprise's own user
     */
    public record Command(ActivityId activity, @Nullable EnterpriseId enterprise, EntryFields entry) {}

    public ParticipationId register(Actor actor, Command command) {
        actor.may(ActivitiesRight.REGISTER).orRefuse();
        Enterprise enterprise = whose(actor, command.enterprise());
        Activity activity = activities
                .lock(command.activity())
                .filter(Activity::isPublic)
                .orElseThrow(SharedError.NOT_FOUND::refused);
        Instant now = clock.instant();
        activity.refuseUnlessRegistering(now);
        Participation.Entry entry =
                command.entry().read(actor.enterprise() == null ? RegisteredBy.OFFICER : RegisteredBy.ENTERPRISE);
        Seats seats = Seats.of(activity, participations.peopleExpected(activity.id()));
        boolean free = participations.placesTaken(activity.id())
                        < activity.plan().capacity().places()
                && seats.any();
        if (free) {
            seats.refuseMore(entry.persons().size());
        } else {
            seats.refuseMoreThanAll(entry.persons().size());
        }
        Optional<Participation> before = participations.of(activity.id(), enterprise.id());
        Participation registered;
        if (before.isPresent()) {
            registered = before.get().again(entry, free, now);
            participations.save(registered);
        } else {
            registered = Participation.registered(
                    new ParticipationId(Identifiers.next(clock)),
                    activity.id(),
                    enterprise.id(),
                    enterprise.unit(),
                    entry,
                    free,
                    now);
            participations.add(registered);
        }
        auditTrail.record(AuditEvent.done(actor, "activities.register", "participation", registered.id())
                .with("activity", activity.id().toString())
                .with("enterprise", enterprise.id().toString())
                .with("status", registered.status().name()));
        events.publish(new ParticipationNews(
                Identifiers.next(clock),
                now,
                activity.id(),
                activity.title(),
                List.of(enterprise.id()),
                registered.status() == ParticipationStatus.WAITING
                        ? ParticipationNews.What.WAITING
                        : ParticipationNews.What.REGISTERED,
                null));
        return registered.id();
    }

    /** An enterprise speaks for itself only. */
    private Enterprise whose(Actor actor, @Nullable EnterpriseId named) {
        EnterpriseId own = actor.enterprise();
        EnterpriseId whose = named == null ? own : named;
        Enterprise enterprise =
                Optional.ofNullable(whose).flatMap(enterprises::find).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ActivitiesRight.REGISTER, enterprise.unit(), enterprise.id()).orRefuse();
        return enterprise;
    }
}
