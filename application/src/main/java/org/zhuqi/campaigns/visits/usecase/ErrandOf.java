package org.zhuqi.campaigns.visits.usecase;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.assignments.Assignment;
import org.zhuqi.campaigns.assignments.Assignments;
import org.zhuqi.campaigns.visits.Visit;
import org.zhuqi.campaigns.visits.VisitorRole;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;

/** Finds out as what somebody visits an enterprise; to whom it is not assigned on the day it is not there. */
@Service
@RequiredArgsConstructor
class ErrandOf {
    private final Assignments assignments;

    Visit.Errand of(Actor actor, EnterpriseId enterprise, LocalDate day) {
        Assignment assignment = assignments
                .on(enterprise, day)
                .filter(each -> each.carers().include(actor.id()))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        return new Visit.Errand(
                enterprise,
                assignment.unit(),
                actor.id(),
                assignment.carers().officer().equals(actor.id()) ? VisitorRole.OFFICER : VisitorRole.LEADER);
    }
}
