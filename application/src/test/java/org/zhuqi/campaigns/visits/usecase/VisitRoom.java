package org.zhuqi.campaigns.visits.usecase;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.assignments.Assignments;
import org.zhuqi.campaigns.visits.Visits;
import org.zhuqi.shared.EnterpriseId;

/** Recording visits on fakes, for tests of other packages. */
public final class VisitRoom {
    private VisitRoom() {}

    public static RecordVisit recordVisit(Visits visits, Assignments assignments, AuditTrail trail, Clock clock) {
        return new RecordVisit(visits, new ErrandOf(assignments), trail, clock);
    }

    public static RecordVisit.Command command(UUID key, EnterpriseId enterprise, @Nullable String day) {
        return new RecordVisit.Command(key, enterprise, null, day, "车间", "厂长", List.of("POLICY"), "NORMAL", "宣讲政策", "");
    }
}
