package org.zhuqi.applications.web;

import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.applications.usecase.VerifyReceipt;
import org.zhuqi.shared.Actor;

/** Whether a receipt is genuine, for anybody; nothing of what was handed in. */
@RestController
@RequestMapping("/api/v1/receipts")
@RequiredArgsConstructor
class ReceiptsApi {
    private final VerifyReceipt verifyReceipt;

    /**
     * The answer; everything but {@code genuine} is null when it is not, whatever does not fit.
     *
     * @param at server time of the submission, to the millisecond
     * @param algorithm SHA-256 or SM3, whichever the digest was of
     */
    record VerificationResponse(
            boolean genuine,
            @Nullable String number,
            @Nullable Instant at,
            @Nullable String algorithm) {}

    @GetMapping("/{number}")
    VerificationResponse verify(
            Actor actor, @PathVariable String number, @RequestParam(defaultValue = "") String digest) {
        return verifyReceipt
                .verify(actor, number, digest)
                .map(found -> new VerificationResponse(true, found.number(), found.at(), found.algorithm()))
                .orElseGet(() -> new VerificationResponse(false, null, null, null));
    }
}
