package org.zhuqi.applications.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.Submission;

/**
 * A receipt.
 *
 * @param at server time, to the second
 * @param sha256 of the file at {@code file}
 * @param amount by the formula, in yuan as a decimal string; null when unknown
 */
record ReceiptResponse(
        UUID application,
        int round,
        String number,
        Instant at,
        String sha256,
        String file,
        @Nullable String amount,
        List<FileResponse> attachments) {
    static ReceiptResponse from(Submission submission) {
        return new ReceiptResponse(
                submission.application().value(),
                submission.round(),
                submission.receipt().number(),
                submission.receipt().at(),
                submission.receipt().sha256(),
                "/api/v1/applications/" + submission.application() + "/receipt/file?round=" + submission.round(),
                submission.amount() == null ? null : submission.amount().toString(),
                submission.files().stream().map(FileResponse::from).toList());
    }
}
