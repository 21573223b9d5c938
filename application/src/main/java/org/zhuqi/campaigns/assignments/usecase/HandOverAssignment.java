package org.zhuqi.campaigns.assignments.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.assignments.Assignment;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.campaigns.assignments.Assignments;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.assignments.EnterprisesAssigned;
import org.zhuqi.campaigns.usecase.ReadFields;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** Passes an enterprise to another officer when a post changes, or ends an assignment; the record stays. */
@Service
@Transactional
@RequiredArgsConstructor
public class HandOverAssignment {
    private static final int REASON = 500;
    private static final int MATTERS = 4_000;
    private final Assignments assignments;
    private final FindOfficers findOfficers;
    private final PassOn passOn;
    private final DomainEvents events;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param successor who takes over; null ends it without one
     * @param openMatters one on each line; planned visits and the like are added
     */
    public record Command(
            AssignmentId assignment,
            @Nullable UserId successor,
            @Nullable String reason,
            @Nullable String openMatters) {}

    public void handOver(Actor actor, Command command) {
        actor.may(AssignmentsRight.EDIT).orRefuse();
        Assignment assignment = assignments.find(command.assignment()).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(AssignmentsRight.EDIT, assignment.unit(), assignment.enterprise())
                .orRefuse();
        ReadFields fields = new ReadFields();
        String reason = fields.required("reason", command.reason(), REASON);
        List<String> matters = fields.lines("openMatters", command.openMatters(), MATTERS);
        UserId successor = command.successor();
        if (successor != null
                && (successor.equals(assignment.carers().officer())
                        || !findOfficers.mayLookAfter(successor, assignment.unit()))) {
            fields.wrong(FieldProblem.of("successor", "assignments.successor"));
        }
        fields.refuseWrong();
        LocalDate on = passOn.firstDayFor(assignment);
        passOn.pass(actor, assignment, successor, reason, matters, on);
        if (successor != null) {
            events.publish(new EnterprisesAssigned(Identifiers.next(clock), clock.instant(), successor, 1, true));
        }
    }
}
