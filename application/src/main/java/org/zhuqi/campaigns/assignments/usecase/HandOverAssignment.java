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
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.usecase.ReadFields;

/**
 * Passes an enterprise to another officer when a post changes or when the enterprise moved to another unit, or ends an
 * assignment; the record stays.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class HandOverAssignment {
    private static final int REASON = 500;
    private static final int MATTERS = 4_000;
    private final Assignments assignments;
    private final Enterprises enterprises;
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
        ReportingUnitId present = enterprises
                .find(assignment.enterprise())
                .map(Enterprise::unit)
                .orElseThrow(SharedError.NOT_FOUND::refused);
        // Of an enterprise that moved, the unit it came to may take it over as well as the former one give it away.
        if (!actor.may(AssignmentsRight.EDIT, present, assignment.enterprise()).allowed()) {
            actor.may(AssignmentsRight.EDIT, assignment.unit(), assignment.enterprise())
                    .orRefuse();
        }
        boolean moved = !present.equals(assignment.unit());
        ReadFields fields = new ReadFields();
        String reason = fields.required("reason", command.reason(), REASON);
        List<String> matters = fields.lines("openMatters", command.openMatters(), MATTERS);
        UserId successor = command.successor();
        if (successor != null
                && ((!moved && successor.equals(assignment.carers().officer()))
                        || !findOfficers.mayLookAfter(successor, present))) {
            fields.wrong(FieldProblem.of("successor", "assignments.successor"));
        }
        fields.refuseWrong();
        LocalDate on = passOn.firstDayFor(assignment);
        passOn.pass(actor, assignment, successor, present, reason, matters, on);
        if (successor != null) {
            events.publish(new EnterprisesAssigned(Identifiers.next(clock), clock.instant(), successor, 1, true));
        }
    }
}
