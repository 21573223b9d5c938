package org.zhuqi.enterprises.web;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.enterprises.usecase.CheckCreditCode;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;

/** Judges credit codes for anybody. */
@RestController
@RequestMapping("/api/v1/credit-codes")
@RequiredArgsConstructor
class CreditCodesApi {
    private final CheckCreditCode checkCreditCode;

    record CheckRequest(@Nullable String code) {}

    /** @param reason the first that holds of EMPTY, BLANK, LENGTH, ALPHABET, STRUCTURE, CHECK; null when valid */
    record CheckResponse(boolean valid, String normalized, CreditCode.@Nullable Reason reason) {
        static CheckResponse from(CreditCode.Judgement judgement) {
            return new CheckResponse(judgement.valid(), judgement.normalized(), judgement.reason());
        }
    }

    @PostMapping("/check")
    CheckResponse check(Actor actor, @RequestBody CheckRequest request) {
        return CheckResponse.from(checkCreditCode.check(actor, request.code()));
    }
}
