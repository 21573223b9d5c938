package org.zhuqi.campaigns.activities.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Shows whom to call and the number to whoever organises and to the enterprise's unit, on record; to the enterprise its own. */
@Service
@Transactional
@RequiredArgsConstructor
public class RevealParticipant {
    private final Activities activities;
    private final Participations participations;
    private final AuditTrail auditTrail;

    /** Whom to call, in full. */
    public record Contact(String name, String phone) {}

    public Contact reveal(Actor actor, ParticipationId id) {
        actor.may(ActivitiesRight.REGISTER).orRefuse();
        Participation part = participations.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Activity activity = activities.find(part.activity()).orElseThrow();
        if (!OrganisedActivity.organises(actor, activity)) {
            actor.may(ActivitiesRight.REGISTER, part.unit(), part.enterprise()).orRefuse();
        }
        if (!part.enterprise().equals(actor.enterprise())) {
            auditTrail.recordApart(AuditEvent.looked(actor, "activities.reveal-contact", "participation", id));
        }
        return new Contact(part.entry().contact(), part.entry().phone());
    }
}
