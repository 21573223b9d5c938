package org.zhuqi.enterprises.usecase;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
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
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;

/** Notes that the statistics bureau took an enterprise into the above-scale directory. */
@Service
@Transactional
@RequiredArgsConstructor
public class EnterDirectory {
    private final Enterprises enterprises;
    private final DirectoryMemberships memberships;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** @param month first month it counts */
    public UUID enter(Actor actor, EnterpriseId id, @Nullable YearMonth month) {
        actor.may(EnterpriseRight.EDIT_DIRECTORY).orRefuse();
        Enterprise enterprise = enterprises.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(EnterpriseRight.EDIT_DIRECTORY, enterprise.unit(), id).orRefuse();
        DirectoryMembership membership = entered(id, month, memberships.of(id));
        memberships.add(membership);
        auditTrail.record(event(actor, membership));
        return membership.id();
    }

    /** The new stretch; refuses when one of the enterprise's stretches reaches into it. */
    DirectoryMembership entered(EnterpriseId id, @Nullable YearMonth month, List<DirectoryMembership> stretches) {
        if (month == null) {
            throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("entered", "enterprises.month-form")));
        }
        boolean inside = stretches.stream()
                .anyMatch(
                        stretch -> stretch.exited() == null || stretch.exited().isAfter(month));
        if (inside) {
            throw EnterpriseError.IN_DIRECTORY_ALREADY.refused();
        }
        return new DirectoryMembership(Identifiers.next(clock), id, month, null, null);
    }

    static AuditEvent event(Actor actor, DirectoryMembership entered) {
        return AuditEvent.done(actor, "enterprises.enter-directory", "enterprise", entered.enterprise())
                .with("month", entered.entered().toString());
    }
}
