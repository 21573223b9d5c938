package org.zhuqi.campaigns.demands.usecase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.calendar.WorkingTime;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEntry;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandLimits;
import org.zhuqi.campaigns.demands.DemandMove;
import org.zhuqi.campaigns.demands.DemandMoved;
import org.zhuqi.campaigns.demands.DemandRules;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.demands.DemandsError;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.Made;
import org.zhuqi.campaigns.demands.Moment;
import org.zhuqi.campaigns.demands.Projection;
import org.zhuqi.campaigns.demands.Signature;
import org.zhuqi.campaigns.demands.WaitingOn;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

/** What every use case of this room does around a move: who may, by which calendar, keep, audit, tell. */
@Service
@RequiredArgsConstructor
class DemandMover {
    private final Demands demands;
    private final OpenCalendar calendars;
    private final WorkingTime time;
    private final DemandLimits limits;
    private final UnitDirectory units;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    DemandLimits limits() {
        return limits;
    }

    Moment now() {
        return Moment.now(clock);
    }

    Signature sign(Actor actor) {
        return Signature.of(actor, clock.instant(), clock.getZone());
    }

    DemandRules rules() {
        Map<ReportingUnitId, ReportingUnitId> above = units.all().stream()
                .collect(Collectors.toMap(
                        ReportingUnit::id, unit -> Objects.requireNonNullElse(unit.parent(), unit.id())));
        return new DemandRules(calendars.local(), time, limits, unit -> above.getOrDefault(unit, unit));
    }

    /** What goes with a move, once it is known that the actor may make it; refused at its field when it is missing. */
    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw DemandsError.INCOMPLETE.refused(List.of(FieldProblem.of(field, "demands.choice-missing")));
        }
        return value;
    }

    /** A demand for the service office, which reaches all of them. */
    Demand forOffice(Actor actor, DemandId id) {
        actor.may(DemandsRight.OFFICE).orRefuse();
        return demands.lock(id).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    /** As {@link #forOffice(Actor, DemandId)}, where another one will be locked too. */
    Demand forOffice(Actor actor, DemandId id, @Nullable DemandId other) {
        actor.may(DemandsRight.OFFICE).orRefuse();
        if (other != null) {
            demands.lockAll(List.of(id, other));
        }
        return forOffice(actor, id);
    }

    /** A demand for the unit that leads it. */
    Demand forLead(Actor actor, DemandId id) {
        actor.may(DemandsRight.HANDLE).orRefuse();
        Demand demand = demands.lock(id).orElseThrow(SharedError.NOT_FOUND::refused);
        requireReach(actor, DemandsRight.READ, demand);
        requireLead(actor, demand);
        return demand;
    }

    /** As {@link #forLead}, with those that are answered together with it. */
    Led forLeadWithBound(Actor actor, DemandId id) {
        actor.may(DemandsRight.HANDLE).orRefuse();
        List<Demand> bound = demands.lockWithBound(id);
        return new Led(forLead(actor, id), bound);
    }

    /** A demand and those that are answered together with it. */
    record Led(Demand demand, List<Demand> bound) {}

    private static void requireLead(Actor actor, Demand demand) {
        ReportingUnitId lead = demand.handling().lead();
        if (lead == null
                || !actor.may(DemandsRight.HANDLE, lead, demand.matter().enterprise())
                        .allowed()) {
            throw DemandsError.NOT_YOUR_MATTER.refused();
        }
    }

    /** A demand for whoever of the offices has the turn. */
    Demand forTurn(Actor actor, DemandId id) {
        actor.may(DemandsRight.HANDLE).orRefuse();
        Demand demand = demands.lock(id).orElseThrow(SharedError.NOT_FOUND::refused);
        requireReach(actor, DemandsRight.READ, demand);
        if (demand.state().waitingOn() != WaitingOn.OFFICE) {
            requireLead(actor, demand);
        } else if (!actor.has(DemandsRight.OFFICE)) {
            throw DemandsError.NOT_YOUR_MATTER.refused();
        }
        return demand;
    }

    /** A demand for its enterprise. */
    Demand forEnterprise(Actor actor, DemandId id) {
        actor.may(DemandsRight.ANSWER).orRefuse();
        Demand demand = demands.lock(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(DemandsRight.ANSWER, demand.matter().unit(), demand.matter().enterprise())
                .orRefuse();
        return demand;
    }

    /** A demand for somebody who reaches it with the right. */
    Demand forReader(Actor actor, DemandId id, DemandsRight right) {
        actor.may(right).orRefuse();
        Demand demand = demands.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        requireReach(actor, right, demand);
        return demand;
    }

    /** Whether a demand is within reach: by the enterprise, or by one of the units that see it. */
    static boolean reaches(Actor actor, DemandsRight right, Demand demand) {
        return demand.units().stream()
                .anyMatch(unit ->
                        actor.may(right, unit, demand.matter().enterprise()).allowed());
    }

    static void requireReach(Actor actor, DemandsRight right, Demand demand) {
        if (!reaches(actor, right, demand)) {
            throw SharedError.NOT_FOUND.refused();
        }
    }

    Demand add(Actor actor, Made raised, DemandRules rules) {
        demands.add(raised, Projection.of(raised.demand(), rules));
        tell(actor, List.of(raised));
        return raised.demand();
    }

    /** Makes a move, keeps it and tells those concerned. */
    Demand make(Actor actor, Demand demand, DemandEvent event) {
        DemandRules rules = rules();
        return keep(actor, demand.make(event, sign(actor), rules), rules);
    }

    Demand keep(Actor actor, Made made, DemandRules rules) {
        demands.save(made, Projection.of(made.demand(), rules));
        tell(actor, List.of(made));
        return made.demand();
    }

    /** What follows from a move by itself, such as a card, is the program's doing. */
    void tell(Actor actor, List<Made> all) {
        List<AuditEvent> audited = new ArrayList<>();
        for (Made made : all) {
            for (DemandEntry line : made.entries()) {
                Actor doer = line.by().equals(actor.id()) ? actor : Actor.system();
                audited.add(AuditEvent.done(
                                doer,
                                "demands." + name(line.event().move()),
                                "demand",
                                made.demand().id())
                        .with(Map.of(
                                "sequence",
                                String.valueOf(line.sequence()),
                                "state",
                                made.demand().state().name())));
                events.publish(news(made.demand(), line));
            }
        }
        if (!audited.isEmpty()) {
            auditTrail.recordAll(audited);
        }
    }

    private DemandMoved news(Demand demand, DemandEntry line) {
        return new DemandMoved(
                Identifiers.next(clock),
                line.at(),
                demand.id(),
                demand.matter().title(),
                demand.matter().enterprise(),
                demand.matter().unit(),
                demand.handling().lead(),
                demand.handling().assisting(),
                line.event().move(),
                demand.state(),
                line.event() instanceof DemandEvent.CardGiven card
                        ? card.reason().colour()
                        : null);
    }

    private static String name(DemandMove move) {
        return move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
