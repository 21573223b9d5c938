package org.zhuqi.enterprises.usecase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.DirectoryMembership;
import org.zhuqi.enterprises.DirectoryMemberships;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseError;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;

/** Notes that an enterprise left the above-scale directory, and why. */
@Service
@Transactional
@RequiredArgsConstructor
public class LeaveDirectory {
    private final Enterprises enterprises;
    private final DirectoryMemberships memberships;
    private final AuditTrail auditTrail;

    /** @param firstOutside first month it no longer counts */
    public void leave(Actor actor, EnterpriseId id, @Nullable YearMonth firstOutside, @Nullable String reason) {
        actor.may(EnterpriseRight.EDIT_DIRECTORY).orRefuse();
        Enterprise enterprise = enterprises.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(EnterpriseRight.EDIT_DIRECTORY, enterprise.unit(), id).orRefuse();
        DirectoryMembership left = left(memberships.of(id), firstOutside, reason);
        memberships.save(left);
        auditTrail.record(event(actor, left));
    }

    /** The stretch that is open, ended; refuses when none is. */
    static DirectoryMembership left(
            List<DirectoryMembership> stretches, @Nullable YearMonth firstOutside, @Nullable String reason) {
        DirectoryMembership current = stretches.stream()
                .filter(stretch -> stretch.exited() == null)
                .findFirst()
                .orElseThrow(EnterpriseError.NOT_IN_DIRECTORY::refused);
        List<FieldProblem> problems = new ArrayList<>();
        if (firstOutside == null) {
            problems.add(FieldProblem.of("exited", "enterprises.month-form"));
        } else if (!firstOutside.isAfter(current.entered())) {
            problems.add(FieldProblem.of("exited", "enterprises.ends-before-it-begins"));
        }
        if (reason == null || reason.isBlank()) {
            problems.add(FieldProblem.of("reason", "enterprises.reason-missing"));
        }
        if (firstOutside == null || reason == null || !problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
        return current.leave(firstOutside, reason.strip());
    }

    static AuditEvent event(Actor actor, DirectoryMembership left) {
        return AuditEvent.done(actor, "enterprises.leave-directory", "enterprise", left.enterprise())
                .with(Map.of("month", String.valueOf(left.exited()), "reason", String.valueOf(left.exitReason())));
    }
}
