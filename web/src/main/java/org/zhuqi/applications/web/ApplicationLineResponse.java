package org.zhuqi.applications.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationStatus;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.Turn;
import org.zhuqi.shared.LocalText;

/** One application of a list; money in yuan as a decimal string. */
record ApplicationLineResponse(
        UUID id,
        UUID programme,
        String programmeCode,
        LocalText title,
        UUID enterprise,
        String enterpriseName,
        @Nullable String project,
        String unit,
        ApplicationStatus status,
        int round,
        Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable String receiptNumber,
        @Nullable String amount,
        @Nullable ReviewState reviewState,
        @Nullable Turn turn,
        @Nullable LocalDate due) {
    static ApplicationLineResponse from(ApplicationQueries.Line line) {
        return new ApplicationLineResponse(
                line.id().value(),
                line.programme().value(),
                line.programmeCode(),
                line.title(),
                line.enterprise().value(),
                line.enterpriseName().zh(),
                line.project() == null ? null : line.project().value(),
                line.unit().value(),
                line.status(),
                line.round(),
                line.startedAt(),
                line.submittedAt(),
                line.receiptNumber(),
                line.amount() == null ? null : line.amount().toString(),
                line.reviewState(),
                line.turn(),
                line.due());
    }
}
