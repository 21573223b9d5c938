package org.zhuqi.applications.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.Sm3;
import org.zhuqi.applications.Submission;

/**
 * A receipt.
 *
 * @param at server time, to the millisecond
 * @param sha256 of the file at {@code file}
 * @param sm3 of the same bytes, by GB/T 32905
 * @param amount by the formula, in yuan as a decimal string; null when unknown
 */
record ReceiptResponse(
        UUID application,
        int round,
        String number,
        Instant at,
        String sha256,
        String sm3,
        String file,
        @Nullable String amount,
        List<FileResponse> attachments) {
    static ReceiptResponse from(Submission submission, Sm3 sm3) {
        return new ReceiptResponse(
                submission.application().value(),
                submission.round(),
                submission.receipt().number(),
                submission.receipt().at(),
                submission.receipt().sha256(),
                sm3.of(submission.content()),
                "/api/v1/applications/" + submission.application() + "/receipt/file?round=" + submission.round(),
                submission.amount() == null ? null : submission.amount().toString(),
                submission.files().stream().map(FileResponse::from).toList());
    }
}
