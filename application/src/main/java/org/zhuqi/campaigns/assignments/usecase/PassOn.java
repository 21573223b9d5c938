package org.zhuqi.campaigns.assignments.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.assignments.Assignment;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.campaigns.assignments.Assignments;
import org.zhuqi.campaigns.assignments.OpenMatters;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/** Ends assignments with their record, and begins the successor's. */
@Service
class PassOn {
    private final Assignments assignments;
    private final List<OpenMatters> openMatters;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** Refuses to start when two kinds of open matters share an id. */
    PassOn(Assignments assignments, List<OpenMatters> openMatters, AuditTrail auditTrail, Clock clock) {
        if (openMatters.stream().map(OpenMatters::id).distinct().count() < openMatters.size()) {
            throw new IllegalStateException("two kinds of open matters with one id: "
                    + openMatters.stream().map(OpenMatters::id).toList());
        }
        this.assignments = assignments;
        this.openMatters = List.copyOf(openMatters);
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Ends it, today or on a day given, and lets the successor follow without a day between.
     *
     * @param present the enterprise's responsible unit now
     * @param typed open matters that somebody wrote down; those the platform knows are added
     */
    void pass(
            Actor actor,
            Assignment assignment,
            @Nullable UserId to,
            ReportingUnitId present,
            String reason,
            List<String> typed,
            LocalDate on) {
        List<String> open = new ArrayList<>(typed);
        openMatters.forEach(kind -> open.addAll(kind.of(assignment.enterprise())));
        Assignment ended = assignment.ended(new Assignment.Ending(on, reason, open, to, actor.id(), clock.instant()));
        assignments.save(ended);
        if (to != null) {
            assignments.add(ended.takenOver(new AssignmentId(Identifiers.next(clock)), present));
        }
        auditTrail.record(AuditEvent.done(actor, "assignments.hand-over", "enterprise", assignment.enterprise())
                .with(Map.of(
                        "assignment", assignment.id().toString(),
                        "from", assignment.carers().officer().toString(),
                        "to", to == null ? "" : to.toString(),
                        "day", on.toString(),
                        "open", String.valueOf(open.size()))));
    }

    /** The first day that the successor has it: today, or tomorrow for what only began today. */
    LocalDate firstDayFor(Assignment assignment) {
        LocalDate today = LocalDate.now(clock);
        return today.isAfter(assignment.from()) ? today : assignment.from().plusDays(1);
    }
}
