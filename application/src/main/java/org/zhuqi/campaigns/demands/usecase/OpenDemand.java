package org.zhuqi.campaigns.demands.usecase;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandClock;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandMessages;
import org.zhuqi.campaigns.demands.DemandMove;
import org.zhuqi.campaigns.demands.DemandRules;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.Moment;
import org.zhuqi.campaigns.demands.StepKind;
import org.zhuqi.campaigns.demands.WaitingOn;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

/** Shows a demand to whom it concerns: its thread, its clock and what may be done next. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class OpenDemand {
    private static final Set<DemandMove> OFFICE = EnumSet.of(
            DemandMove.ACCEPT,
            DemandMove.REFUSE,
            DemandMove.MERGE,
            DemandMove.BIND,
            DemandMove.DISPATCH,
            DemandMove.UPHOLD,
            DemandMove.OVERRULE,
            DemandMove.GRANT_EXTENSION,
            DemandMove.DENY_EXTENSION,
            DemandMove.REOPEN,
            DemandMove.CLOSE,
            DemandMove.CONTRADICT);
    private static final Set<DemandMove> LEAD = EnumSet.of(
            DemandMove.OBJECT,
            DemandMove.CONTACT,
            DemandMove.REPLY,
            DemandMove.ASK_EXTENSION,
            DemandMove.DEFER,
            DemandMove.RESOLVE);
    private static final Set<DemandMove> ENTERPRISE =
            EnumSet.of(DemandMove.INFORM, DemandMove.RATE, DemandMove.CONFIRM, DemandMove.WITHDRAW);

    /** As they are offered: the next step first. */
    private static final List<DemandMove> IN_ORDER = List.of(
            DemandMove.INFORM,
            DemandMove.RATE,
            DemandMove.CONFIRM,
            DemandMove.WITHDRAW,
            DemandMove.ACCEPT,
            DemandMove.DISPATCH,
            DemandMove.OVERRULE,
            DemandMove.UPHOLD,
            DemandMove.GRANT_EXTENSION,
            DemandMove.DENY_EXTENSION,
            DemandMove.CONTACT,
            DemandMove.REPLY,
            DemandMove.RESOLVE,
            DemandMove.GO_ON,
            DemandMove.ASK,
            DemandMove.ASK_EXTENSION,
            DemandMove.DEFER,
            DemandMove.OBJECT,
            DemandMove.REOPEN,
            DemandMove.CLOSE,
            DemandMove.MERGE,
            DemandMove.BIND,
            DemandMove.REFUSE,
            DemandMove.CONTRADICT);

    /** What offices dispute among themselves, and supervision. */
    private static final Set<DemandMove> INTERNAL = EnumSet.of(
            DemandMove.OBJECT,
            DemandMove.UPHOLD,
            DemandMove.OVERRULE,
            DemandMove.ASK_EXTENSION,
            DemandMove.DENY_EXTENSION,
            DemandMove.REMIND,
            DemandMove.GIVE_CARD,
            DemandMove.ANSWER_CARD,
            DemandMove.CANCEL_CARD);

    private static final Set<StepKind> INTERNAL_STEPS = EnumSet.of(StepKind.DECIDE_OBJECTION, StepKind.RECTIFY);

    private final DemandMover mover;
    private final Demands demands;
    private final DemandMessages messages;
    private final DemandQueries queries;
    private final Enterprises enterprises;

    public DemandFile open(Actor actor, DemandId id) {
        actor.may(DemandsRight.READ).orRefuse();
        Demand demand = demands.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        DemandMover.requireReach(actor, DemandsRight.READ, demand);
        boolean internal = DemandMover.reaches(actor, DemandsRight.READ_INTERNAL, demand);
        DemandRules rules = mover.rules();
        Moment now = mover.now();
        DemandClock clock = DemandClock.of(demand, now, rules);
        return new DemandFile(
                demand,
                name(demand.matter().enterprise()),
                demands.history(id).stream()
                        .filter(line ->
                                internal || !INTERNAL.contains(line.event().move()))
                        .toList(),
                messages.of(id, internal),
                internal ? clock : outward(clock),
                offers(actor, demand, now, rules),
                PostDemandMessage.mayPost(actor, demand, false),
                PostDemandMessage.mayPost(actor, demand, true),
                internal,
                internal ? queries.boundTo(actor.scopeFor(DemandsRight.READ), id) : List.of());
    }

    private LocalText name(EnterpriseId id) {
        return enterprises
                .find(id)
                .map(enterprise -> new LocalText(
                        enterprise.names().zh(), enterprise.names().ko(), null))
                .orElse(LocalText.ofZh(id.toString()));
    }

    private static DemandClock outward(DemandClock clock) {
        return new DemandClock(
                clock.calendar(),
                clock.startedOn(),
                clock.due(),
                clock.dueAt(),
                clock.workingDaysLeft(),
                clock.workingTimeLeft(),
                clock.state(),
                clock.waitingOn(),
                clock.steps().stream()
                        .filter(step -> !INTERNAL_STEPS.contains(step.kind()))
                        .toList());
    }

    private static List<DemandFile.Offer> offers(Actor actor, Demand demand, Moment now, DemandRules rules) {
        Set<DemandMove> moves = EnumSet.noneOf(DemandMove.class);
        boolean office = actor.has(DemandsRight.OFFICE);
        ReportingUnitId lead = demand.handling().lead();
        boolean leads = lead != null
                && actor.may(DemandsRight.HANDLE, lead, demand.matter().enterprise())
                        .allowed();
        if (office) {
            moves.addAll(OFFICE);
        }
        if (leads) {
            moves.addAll(LEAD);
        }
        boolean officesTurn = demand.state().waitingOn() == WaitingOn.OFFICE;
        if (officesTurn ? office : leads) {
            moves.add(DemandMove.ASK);
            moves.add(DemandMove.GO_ON);
        }
        if (actor.role().isEnterprise()) {
            moves.addAll(ENTERPRISE);
        }
        return IN_ORDER.stream()
                .filter(moves::contains)
                .map(move -> new DemandFile.Offer(
                        move, demand.obstacle(move, now, rules).orElse(null)))
                .toList();
    }
}
