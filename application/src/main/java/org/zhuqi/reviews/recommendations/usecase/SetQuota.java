package org.zhuqi.reviews.recommendations.usecase;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.recommendations.Recommendations;
import org.zhuqi.reviews.recommendations.RecommendationsError;
import org.zhuqi.reviews.recommendations.RecommendationsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

/** The bureau says how many matters of a call a county may recommend. What was recommended before stays. */
@Service
@Transactional
@RequiredArgsConstructor
public class SetQuota {
    private static final int MOST = 100_000;

    private final Recommendations recommendations;
    private final ReportingUnits units;
    private final AuditTrail auditTrail;

    public void set(Actor actor, UUID call, ReportingUnitId unit, @Nullable Integer matters) {
        actor.may(RecommendationsRight.SET_QUOTAS).orRefuse();
        if (units.find(unit).isEmpty()) {
            throw SharedError.NOT_FOUND.refused();
        }
        if (matters == null || matters < 0 || matters > MOST) {
            throw RecommendationsError.QUOTA_FORM.refused(List.of(FieldProblem.of("matters", "reviews.quota-form")));
        }
        recommendations.setQuota(call, unit, matters);
        auditTrail.record(AuditEvent.done(actor, "reviews.set-quota", "call", call)
                .with(Map.of("unit", unit.value(), "matters", String.valueOf(matters))));
    }
}
