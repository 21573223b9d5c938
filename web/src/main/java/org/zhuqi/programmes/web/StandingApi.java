package org.zhuqi.programmes.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.programmes.Eligibility;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.usecase.CheckEligibility;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.Step;
import org.zhuqi.rules.Truth;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;

/** How an enterprise stands to a call: the conditions it does not meet or of which nothing is known, and how far off. */
@RestController
@RequestMapping("/api/v1/enterprises/{id}/eligibility")
@RequiredArgsConstructor
class StandingApi {
    private final CheckEligibility checkEligibility;

    /**
     * How it stands.
     *
     * @param verdict ELIGIBLE, INELIGIBLE or UNKNOWN
     */
    record StandingResponse(String verdict, List<ReasonResponse> reasons) {
        static StandingResponse from(Eligibility eligibility) {
            return new StandingResponse(
                    eligibility.outcome(),
                    eligibility.verdict().steps().stream()
                            .filter(Step.Finding.class::isInstance)
                            .map(Step.Finding.class::cast)
                            .filter(finding -> finding.comparison() != null
                                    || !finding.wanted().isEmpty())
                            .filter(finding -> finding.outcome() != Truth.TRUE)
                            .map(ReasonResponse::from)
                            .toList());
        }
    }

    /**
     * One condition.
     *
     * @param found null while it is not known
     * @param source who says so
     * @param gap how far off a number or a date (in days) is, as a decimal string; null where that means nothing
     */
    record ReasonResponse(
            @Nullable LocalText rule,
            @Nullable String found,
            @Nullable String source,
            @Nullable LocalDate asOf,
            List<String> needed,
            @Nullable String gap,
            List<String> missing) {
        static ReasonResponse from(Step.Finding finding) {
            Fact fact = finding.found().isEmpty() ? null : finding.found().getFirst();
            BigDecimal gap = finding.offBy();
            return new ReasonResponse(
                    finding.words(),
                    finding.value() == null ? null : EligibilityResponse.text(finding.value()),
                    fact == null ? null : fact.source(),
                    fact == null ? null : fact.asOf(),
                    finding.wanted().stream().map(EligibilityResponse::text).toList(),
                    gap == null ? null : gap.toPlainString(),
                    finding.missing().stream().map(Object::toString).toList());
        }
    }

    @GetMapping(params = "programme")
    StandingResponse standing(Actor actor, @PathVariable UUID id, @RequestParam UUID programme) {
        return StandingResponse.from(checkEligibility.check(actor, new ProgrammeId(programme), new EnterpriseId(id)));
    }
}
