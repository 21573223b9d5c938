package org.zhuqi.campaigns.usecase;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignPublished;
import org.zhuqi.campaigns.CampaignTask;
import org.zhuqi.campaigns.CampaignTasks;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

/** Publishes a campaign and closes it. */
@Service
@Transactional
@RequiredArgsConstructor
public class MoveCampaign {
    private final Campaigns campaigns;
    private final CampaignTasks tasks;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    public void publish(Actor actor, CampaignId id) {
        Campaign published = found(actor, id).published();
        campaigns.save(published);
        auditTrail.record(AuditEvent.done(actor, "campaigns.publish", "campaign", id));
        Set<ReportingUnitId> units = new HashSet<>();
        for (CampaignTask task : tasks.of(id)) {
            units.add(task.lead());
            units.addAll(task.assisting());
        }
        events.publish(new CampaignPublished(
                Identifiers.next(clock), clock.instant(), id, published.name().zh(), units));
    }

    public void close(Actor actor, CampaignId id) {
        campaigns.save(found(actor, id).closed());
        auditTrail.record(AuditEvent.done(actor, "campaigns.close", "campaign", id));
    }

    private Campaign found(Actor actor, CampaignId id) {
        actor.may(CampaignsRight.EDIT).orRefuse();
        return campaigns.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
    }
}
