package org.zhuqi.campaigns.assignments.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.assignments.Assignment;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.campaigns.assignments.Assignments;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.assignments.EnterprisesAssigned;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.usecase.ReadFields;

/** Gives an enterprise that has nobody an officer, with a leader and a department where there are such. */
@Service
@Transactional
@RequiredArgsConstructor
public class AssignOfficer {
    static final int DEPARTMENT = 100;
    private final Enterprises enterprises;
    private final Assignments assignments;
    private final FindOfficers findOfficers;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /** @param from first day; null or blank for today */
    public record Command(
            EnterpriseId enterprise,
            UserId officer,
            @Nullable UserId leader,
            @Nullable String department,
            @Nullable String from) {}

    public AssignmentId assign(Actor actor, Command command) {
        actor.may(AssignmentsRight.EDIT).orRefuse();
        Enterprise enterprise =
                enterprises.findForChange(command.enterprise()).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(AssignmentsRight.EDIT, enterprise.unit(), enterprise.id()).orRefuse();
        ReadFields fields = new ReadFields();
        LocalDate from = fields.day("from", command.from()).orElse(LocalDate.now(clock));
        String department = fields.text("department", command.department(), DEPARTMENT);
        fields.refuseWrong();
        Assignment.Carers carers = new Assignment.Carers(command.officer(), command.leader(), department);
        findOfficers.refuseUnable(carers, enterprise.unit());
        Assignment assignment = Assignment.begun(
                new AssignmentId(Identifiers.next(clock)), enterprise.id(), enterprise.unit(), carers, from);
        assignments.add(assignment);
        auditTrail.record(event(actor, assignment));
        events.publish(new EnterprisesAssigned(Identifiers.next(clock), clock.instant(), carers.officer(), 1, false));
        return assignment.id();
    }

    static AuditEvent event(Actor actor, Assignment assignment) {
        return AuditEvent.done(actor, "assignments.assign", "enterprise", assignment.enterprise())
                .with(Map.of(
                        "assignment", assignment.id().toString(),
                        "officer", assignment.carers().officer().toString(),
                        "from", assignment.from().toString()));
    }
}
