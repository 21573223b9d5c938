package org.zhuqi.applications.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationStatus;
import org.zhuqi.applications.Sm3;
import org.zhuqi.applications.usecase.SubmittedApplication;
import org.zhuqi.forms.AnswersCodec;
import org.zhuqi.reviews.ReviewState;

/** An application as the offices see it: what was handed in last. */
record SubmittedResponse(
        UUID id,
        UUID programme,
        UUID enterprise,
        String unit,
        ApplicationStatus status,
        int round,
        @Nullable ReviewState reviewState,
        @Nullable UUID review,
        ReceiptResponse receipt,
        @JsonRawValue String answers) {
    static SubmittedResponse from(SubmittedApplication submitted, AnswersCodec answersCodec, Sm3 sm3) {
        return new SubmittedResponse(
                submitted.application().id().value(),
                submitted.programme().id().value(),
                submitted.enterprise().id().value(),
                submitted.application().unit().value(),
                submitted.application().status(),
                submitted.submission().round(),
                submitted.review() == null ? null : submitted.review().state(),
                submitted.review() == null ? null : submitted.review().id().value(),
                ReceiptResponse.from(submitted.submission(), sm3),
                answersCodec.write(submitted.submission().answers()));
    }
}
