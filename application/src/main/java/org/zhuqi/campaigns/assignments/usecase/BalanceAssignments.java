package org.zhuqi.campaigns.assignments.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.assignments.Assignment;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.campaigns.assignments.Assignments;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.assignments.Balance;
import org.zhuqi.campaigns.assignments.EnterprisesAssigned;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/**
 * Proposes officers for all enterprises that have none of their unit, and assigns what somebody accepts of it: an enterprise
 * that moved is handed over, on record.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class BalanceAssignments {
    private static final int AT_A_TIME = 100;

    /** Kept in the record, in the authoritative language. */
    private static final String MOVED = "企业所属单位变更，随迁交接";

    private final AssignmentQueries queries;
    private final Enterprises enterprises;
    private final Assignments assignments;
    private final FindOfficers findOfficers;
    private final PassOn passOn;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /**
     * A proposed line as people read it.
     *
     * @param officerName null when the unit has nobody
     * @param held by the officer of the former unit, from whom it would be taken over; null where nobody has it
     */
    public record Proposed(
            Balance.Line line,
            String nameZh,
            @Nullable String nameKo,
            @Nullable String industry,
            @Nullable LocalText officerName,
            AssignmentQueries.@Nullable Held held) {}

    /** What somebody accepts. */
    public record Accepted(EnterpriseId enterprise, UserId officer) {}

    /** @param unit one unit; null for all that the actor assigns in */
    @Transactional(readOnly = true)
    public List<Proposed> propose(Actor actor, @Nullable ReportingUnitId unit) {
        actor.may(AssignmentsRight.EDIT).orRefuse();
        if (unit != null) {
            actor.may(AssignmentsRight.EDIT, unit, null).orRefuse();
        }
        Scope scope = actor.scopeFor(AssignmentsRight.WORK);
        LocalDate today = LocalDate.now(clock);
        Map<EnterpriseId, AssignmentQueries.Gap> gaps = gaps(actor, scope, unit, today);
        Map<UserId, LocalText> names = new HashMap<>();
        List<Balance.Able> able = new ArrayList<>();
        for (AssignmentQueries.Load load : queries.loads(scope, unit, today)) {
            names.put(load.officer(), load.name());
            able.add(new Balance.Able(load.officer(), load.unit(), load.enterprises(), load.industries()));
        }
        return Balance.propose(
                        gaps.values().stream()
                                .map(BalanceAssignments::uncovered)
                                .toList(),
                        able)
                .stream()
                .map(line -> {
                    AssignmentQueries.Gap gap = gaps.get(line.enterprise());
                    UserId officer = line.officer();
                    return new Proposed(
                            line,
                            gap.nameZh(),
                            gap.nameKo(),
                            gap.industry(),
                            officer == null ? null : names.get(officer),
                            gap.held());
                })
                .toList();
    }

    private Map<EnterpriseId, AssignmentQueries.Gap> gaps(
            Actor actor, Scope scope, @Nullable ReportingUnitId unit, LocalDate today) {
        Map<EnterpriseId, AssignmentQueries.Gap> gaps = new HashMap<>();
        String after = null;
        do {
            Page<AssignmentQueries.Gap> page =
                    queries.gaps(scope, unit, today, new PageRequest(after, AT_A_TIME, null));
            page.items().stream()
                    // A hosted zone is read, and assigned by itself.
                    .filter(gap -> actor.may(AssignmentsRight.EDIT, gap.unit(), gap.enterprise())
                            .allowed())
                    .forEach(gap -> gaps.put(gap.enterprise(), gap));
            after = page.next();
        } while (after != null);
        return gaps;
    }

    private static Balance.Uncovered uncovered(AssignmentQueries.Gap gap) {
        String industry = gap.industry();
        return new Balance.Uncovered(
                gap.enterprise(), gap.unit(), industry == null ? null : new IndustryCode(industry));
    }

    /**
     * Assigns from today on, and hands over what an officer of a former unit has; all of it or, when somebody assigned one
     * of them in between, none.
     */
    public void accept(Actor actor, List<Accepted> accepted) {
        actor.may(AssignmentsRight.EDIT).orRefuse();
        LocalDate today = LocalDate.now(clock);
        List<Assignment> begun = new ArrayList<>();
        for (Accepted line : accepted) {
            Enterprise enterprise = enterprises.find(line.enterprise()).orElseThrow(SharedError.NOT_FOUND::refused);
            actor.may(AssignmentsRight.EDIT, enterprise.unit(), enterprise.id()).orRefuse();
            Assignment.Carers carers = new Assignment.Carers(line.officer(), null, null);
            findOfficers.refuseUnable(carers, enterprise.unit());
            Optional<Assignment> elsewhere = assignments
                    .on(enterprise.id(), today)
                    .filter(held -> held.ending() == null && !held.unit().equals(enterprise.unit()));
            if (elsewhere.isPresent()) {
                Assignment held = elsewhere.get();
                passOn.pass(actor, held, line.officer(), enterprise.unit(), MOVED, List.of(), passOn.firstDayFor(held));
                events.publish(
                        new EnterprisesAssigned(Identifiers.next(clock), clock.instant(), line.officer(), 1, true));
                continue;
            }
            begun.add(Assignment.begun(
                    new AssignmentId(Identifiers.next(clock)), enterprise.id(), enterprise.unit(), carers, today));
        }
        assignments.addAll(begun);
        auditTrail.recordAll(begun.stream()
                .map(assignment -> AssignOfficer.event(actor, assignment))
                .toList());
        told(begun).forEach(events::publish);
    }

    /** One piece of news for each officer. */
    private List<EnterprisesAssigned> told(List<Assignment> begun) {
        Map<String, List<Assignment>> byOfficer = begun.stream()
                .collect(Collectors.groupingBy(
                        each -> each.carers().officer().toString(), TreeMap::new, Collectors.toList()));
        return byOfficer.values().stream()
                .map(each -> new EnterprisesAssigned(
                        Identifiers.next(clock),
                        clock.instant(),
                        each.getFirst().carers().officer(),
                        each.size(),
                        false))
                .toList();
    }
}
