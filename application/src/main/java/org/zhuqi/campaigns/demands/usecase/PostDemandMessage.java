package org.zhuqi.campaigns.demands.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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
import org.zhuqi.shared.SharedError;

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

    /**
     * What is written.
     *
     * @param key the sender's own, so that sending it again writes nothing twice; null where that cannot happen
     * @param internal a note among offices; assisting units write nothing else: they answer the lead
     */
    public record Command(@Nullable UUID key, boolean internal, String text) {}

    public DemandMessage post(Actor actor, DemandId id, Command command) {
        actor.may(DemandsRight.WRITE).orRefuse();
        boolean internal = command.internal();
        Demand demand = mover.forReader(actor, id, internal ? DemandsRight.READ_INTERNAL : DemandsRight.READ);
        if (!mayPost(actor, demand, internal)) {
            throw DemandsError.NOT_YOUR_MATTER.refused();
        }
        DemandMessage message = new DemandMessage(
                idOf(actor, command),
                id,
                clock.instant(),
                actor.id(),
                actor.name(),
                actor.unit(),
                internal,
                command.text().strip());
        if (!messages.add(message)) {
            return messages.find(message.id())
                    .filter(sent -> sent.demand().equals(id))
                    .orElseThrow(SharedError.CHANGED_MEANWHILE::refused);
        }
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

    private DemandMessageId idOf(Actor actor, Command command) {
        UUID key = command.key();
        return new DemandMessageId(
                key == null ? Identifiers.next(clock) : Identifiers.of("demand-message", actor.id(), key));
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
