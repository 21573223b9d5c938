package org.zhuqi.campaigns.visits.usecase;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.visits.Visit;
import org.zhuqi.campaigns.visits.VisitId;
import org.zhuqi.campaigns.visits.Visits;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** An officer or leader plans a visit to an enterprise of theirs, and cancels what will not be. */
@Service
@Transactional
@RequiredArgsConstructor
public class PlanVisit {
    private final Visits visits;
    private final ErrandOf errandOf;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public VisitId plan(Actor actor, EnterpriseId enterprise, @Nullable String day) {
        actor.may(VisitsRight.RECORD).orRefuse();
        LocalDate today = LocalDate.now(clock);
        Visit.Errand errand = errandOf.of(actor, enterprise, today);
        ReadFields fields = new ReadFields();
        LocalDate on = fields.requiredDay("day", day).orElse(today);
        fields.refuseWrong();
        VisitId id = new VisitId(Identifiers.next(clock));
        visits.add(Visit.planned(id, id.value(), errand, on, today));
        auditTrail.record(AuditEvent.done(actor, "visits.plan", "visit", id)
                .with("enterprise", enterprise.toString())
                .with("day", on.toString()));
        return id;
    }

    public void cancel(Actor actor, VisitId id) {
        actor.may(VisitsRight.RECORD).orRefuse();
        Visit visit = visits.find(id)
                .filter(each -> each.visitor().equals(actor.id()))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        visits.save(visit.cancelled());
        auditTrail.record(AuditEvent.done(actor, "visits.cancel", "visit", id));
    }
}
