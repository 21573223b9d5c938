package org.zhuqi.campaigns.activities.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.activities.ActivitiesError;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.Badge;
import org.zhuqi.campaigns.activities.Needs;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.campaigns.activities.RegisteredBy;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/**
 * The door of an activity: whoever organises it finds an enterprise by its QR code, by the short code or on the list, and
 * checks it in, once. Who comes without registering is checked in by the enterprise's credit code.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class CheckIn {
    private static final int NAME = 60;
    private final OrganisedActivity organised;
    private final Participations participations;
    private final Enterprises enterprises;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * Who stands at the door.
     *
     * @param open whether one is checked in now
     */
    public record Guest(Activity activity, Participation part, LocalText enterprise, boolean open) {}

    /** @param again whether it had come before; the time is that of the first */
    public record Checked(Participation part, boolean again) {}

    @Transactional(readOnly = true)
    public Guest byToken(Actor actor, String badge) {
        actor.may(ActivitiesRight.ORGANISE).orRefuse();
        return guest(actor, participations.findByToken(badge));
    }

    @Transactional(readOnly = true)
    public Guest byCode(Actor actor, ActivityId id, @Nullable String typed) {
        Activity activity = organised.find(actor, id);
        Optional<Participation> found = Badge.readCode(typed == null ? "" : typed)
                .flatMap(code -> participations.findByCode(activity.id(), code));
        if (found.isEmpty()) {
            throw ActivitiesError.CODE_UNKNOWN.refused();
        }
        return guest(actor, found);
    }

    private Guest guest(Actor actor, Optional<Participation> found) {
        Participation part = found.orElseThrow(SharedError.NOT_FOUND::refused);
        Activity activity = organised.find(actor, part.activity());
        return new Guest(
                activity,
                part,
                enterprises
                        .find(part.enterprise())
                        .map(CheckIn::name)
                        .orElse(LocalText.ofZh(part.enterprise().toString())),
                activity.doorOpen(clock.instant()));
    }

    private static LocalText name(Enterprise enterprise) {
        return new LocalText(enterprise.names().zh(), enterprise.names().ko(), null);
    }

    /** Twice gives the first time. */
    public Checked checkIn(Actor actor, ParticipationId id) {
        actor.may(ActivitiesRight.ORGANISE).orRefuse();
        Participation found = participations.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Activity activity = organised.lock(actor, found.activity());
        activity.refuseUnlessDoorOpen(clock.instant());
        Participation part = participations.lock(id).orElseThrow(SharedError.NOT_FOUND::refused);
        if (part.arrival() != null) {
            return new Checked(part, true);
        }
        return new Checked(arrived(actor, part), false);
    }

    private Participation arrived(Actor actor, Participation part) {
        Participation here = part.arrived(clock.instant(), actor.id());
        participations.save(here);
        auditTrail.record(AuditEvent.done(actor, "activities.check-in", "participation", here.id())
                .with("activity", here.activity().toString())
                .with("enterprise", here.enterprise().toString()));
        return here;
    }

    /**
     * Somebody who did not register.
     *
     * @param code the enterprise's credit code
     */
    public record WalkIn(
            @Nullable String code,
            @Nullable String person,
            @Nullable String phone) {}

    public Checked walkIn(Actor actor, ActivityId id, WalkIn typed) {
        Activity activity = organised.lock(actor, id);
        activity.refuseUnlessDoorOpen(clock.instant());
        ReadFields fields = new ReadFields();
        Optional<Enterprise> enterprise = enterprise(typed.code());
        if (enterprise.isEmpty()) {
            fields.wrong(FieldProblem.of("code", "activities.enterprise-unknown"));
        }
        String person = fields.text("person", typed.person(), NAME);
        String phone = fields.text("phone", typed.phone(), NAME);
        fields.refuseWrong();
        Enterprise who = enterprise.orElseThrow();
        Optional<Participation> known = participations.of(id, who.id());
        if (known.isPresent()) {
            return checkIn(actor, known.get().id());
        }
        Participation part = Participation.registered(
                new ParticipationId(Identifiers.next(clock)),
                id,
                who.id(),
                who.unit(),
                new Participation.Entry(
                        RegisteredBy.DOOR,
                        person.isEmpty() ? List.of() : List.of(person),
                        person,
                        phone,
                        false,
                        Needs.NONE),
                true,
                clock.instant());
        participations.add(part);
        return new Checked(arrived(actor, part), false);
    }

    private Optional<Enterprise> enterprise(@Nullable String typed) {
        CreditCode.Judgement judged = CreditCode.judge(typed);
        return judged.valid() ? enterprises.findByCode(CreditCode.of(judged.normalized())) : Optional.empty();
    }
}
