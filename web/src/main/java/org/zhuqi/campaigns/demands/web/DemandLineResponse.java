package org.zhuqi.campaigns.demands.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.demands.DemandState;
import org.zhuqi.campaigns.demands.Grade;
import org.zhuqi.campaigns.demands.Outcome;
import org.zhuqi.campaigns.demands.WaitingOn;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import org.zhuqi.shared.LocalText;

/**
 * A demand of a list; the enterprise does not see the cards.
 *
 * @param dueAt the moment of the last day where the limit is in hours
 */
record DemandLineResponse(
        UUID id,
        String title,
        String category,
        UUID enterprise,
        LocalText enterpriseName,
        String unit,
        @Nullable String lead,
        DemandState state,
        WaitingOn waitingOn,
        boolean standing,
        Instant raisedAt,
        @Nullable LocalDate due,
        @Nullable Instant dueAt,
        @Nullable LocalDate closingDue,
        @Nullable Outcome outcome,
        @Nullable Grade grade) {
    static DemandLineResponse from(DemandQueries.Line line) {
        return new DemandLineResponse(
                line.id().value(),
                line.title(),
                line.category(),
                line.enterprise().value(),
                line.enterpriseName(),
                line.unit().value(),
                line.lead() == null ? null : line.lead().value(),
                line.state(),
                line.waitingOn(),
                line.standing(),
                line.raisedAt(),
                line.due(),
                line.dueAt(),
                line.closingDue(),
                line.outcome(),
                line.grade());
    }
}
