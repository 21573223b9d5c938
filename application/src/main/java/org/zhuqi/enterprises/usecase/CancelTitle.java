package org.zhuqi.enterprises.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.enterprises.Title;
import org.zhuqi.enterprises.Titles;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;

/** Takes a title away from a day on; it stays on record with the reason. */
@Service
@Transactional
@RequiredArgsConstructor
public class CancelTitle {
    private static final int MAX_REASON = 200;

    private final Enterprises enterprises;
    private final Titles titles;
    private final AuditTrail auditTrail;

    /** @param on first day without the title */
    public void cancel(Actor actor, UUID titleId, @Nullable LocalDate on, @Nullable String reason) {
        actor.may(EnterpriseRight.EDIT_TITLES).orRefuse();
        Title title = titles.find(titleId).orElseThrow(SharedError.NOT_FOUND::refused);
        Enterprise enterprise =
                enterprises.findForChange(title.enterprise()).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(EnterpriseRight.EDIT_TITLES, enterprise.unit(), enterprise.id())
                .orRefuse();
        if (on == null) {
            throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("on", "enterprises.date-form")));
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > MAX_REASON) {
            throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("reason", "enterprises.reason-missing")));
        }
        titles.save(title.cancel(on, reason.strip()));
        auditTrail.record(AuditEvent.done(actor, "enterprises.cancel-title", "enterprise", enterprise.id())
                .with(Map.of("title", title.kind(), "on", on.toString(), "reason", reason.strip())));
    }
}
