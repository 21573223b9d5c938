package org.zhuqi.campaigns.demands.usecase;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandMessage;
import org.zhuqi.campaigns.demands.DemandMessageId;
import org.zhuqi.campaigns.demands.DemandMessagePosted;
import org.zhuqi.campaigns.demands.DemandMessages;
import org.zhuqi.campaigns.demands.DemandsError;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.ReportingUnitId;

/** Writes into the thread of a demand: to the other side, or a note that only offices see. */
@Service
@Transactional
@RequiredArgsConstructor
public class PostDemandMessage {
    private final DemandMover mover;
    private final DemandMessages messages;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /** @param internal a note among offices; assisting units write nothing else: they answer the lead */
    public DemandMessage post(Actor actor, DemandId id, boolean internal, String text) {
        actor.may(DemandsRight.WRITE).orRefuse();
        Demand demand = mover.forReader(actor, id, internal ? DemandsRight.READ_INTERNAL : DemandsRight.READ);
        if (!mayPost(actor, demand, internal)) {
            throw DemandsError.NOT_YOUR_MATTER.refused();
        }
        DemandMessage message = new DemandMessage(
                new DemandMessageId(Identifiers.next(clock)),
                id,
                clock.instant(),
                actor.id(),
                actor.name(),
                actor.unit(),
                internal,
                text.strip());
        messages.add(message);
        auditTrail.record(AuditEvent.done(actor, "demands.message", "demand", id)
                .with(Map.of("message", message.id().toString(), "internal", String.valueOf(internal))));
        events.publish(new DemandMessagePosted(
                Identifiers.next(clock),
                message.at(),
                id,
                demand.matter().title(),
                demand.matter().enterprise(),
                demand.handling().lead(),
                demand.handling().assisting(),
                internal,
                actor.role().isEnterprise(),
                actor.unit()));
        return message;
    }

    /** Who only reads writes nothing; whom it concerns does. */
    static boolean mayPost(Actor actor, Demand demand, boolean internal) {
        if (actor.role().isEnterprise()) {
            return !internal && DemandMover.reaches(actor, DemandsRight.ANSWER, demand);
        }
        if (actor.has(DemandsRight.OFFICE)) {
            return true;
        }
        ReportingUnitId unit = actor.unit();
        boolean handles = actor.has(DemandsRight.HANDLE) && unit != null;
        return handles
                && (unit.equals(demand.handling().lead())
                        || (internal && demand.handling().assisting().contains(unit)));
    }
}
