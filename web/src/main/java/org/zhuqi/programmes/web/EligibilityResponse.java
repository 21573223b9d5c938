package org.zhuqi.programmes.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.Eligibility;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Step;
import org.zhuqi.rules.Truth;
import org.zhuqi.rules.Verdict;
import org.zhuqi.shared.LocalText;

/**
 * Whether an enterprise meets a call, condition by condition.
 *
 * @param verdict ELIGIBLE, INELIGIBLE or UNKNOWN
 * @param missing facts that would decide; empty unless UNKNOWN
 * @param later of the missing ones those a source could not be asked for now: checked later
 */
record EligibilityResponse(
        UUID programme,
        UUID enterprise,
        LocalDate asOf,
        String verdict,
        List<String> missing,
        List<String> later,
        List<ConditionResponse> conditions) {

    /** One condition; groups have no value. */
    record ConditionResponse(
            int depth,
            @Nullable LocalText rule,
            @Nullable String basis,
            Truth outcome,
            @Nullable String value,
            List<String> wanted,
            List<FactResponse> found,
            List<String> missing) {
        static ConditionResponse from(Step.Finding finding) {
            return new ConditionResponse(
                    finding.depth(),
                    finding.words(),
                    finding.basis(),
                    finding.outcome(),
                    finding.value() == null ? null : text(finding.value()),
                    finding.wanted().stream().map(EligibilityResponse::text).toList(),
                    finding.found().stream().map(FactResponse::from).toList(),
                    finding.missing().stream().map(FactKey::value).toList());
        }
    }

    record FactResponse(String key, String value, String source, LocalDate asOf) {
        static FactResponse from(Fact fact) {
            return new FactResponse(fact.key().value(), text(fact.value()), fact.source(), fact.asOf());
        }
    }

    static EligibilityResponse from(Eligibility eligibility) {
        return new EligibilityResponse(
                eligibility.programme().value(),
                eligibility.enterprise().value(),
                eligibility.asOf(),
                eligibility.outcome(),
                eligibility.verdict() instanceof Verdict.Unknown unknown
                        ? unknown.missing().stream().map(FactKey::value).toList()
                        : List.of(),
                eligibility.checkedLater().stream().map(FactKey::value).toList(),
                eligibility.verdict().steps().stream()
                        .filter(Step.Finding.class::isInstance)
                        .map(Step.Finding.class::cast)
                        .map(ConditionResponse::from)
                        .toList());
    }

    static String text(FactValue value) {
        return switch (value) {
            case FactValue.Number number -> number.number().toPlainString();
            case FactValue.YesNo yesNo -> String.valueOf(yesNo.yes());
            case FactValue.Words words -> words.words();
            case FactValue.Date date -> date.date().toString();
        };
    }
}
