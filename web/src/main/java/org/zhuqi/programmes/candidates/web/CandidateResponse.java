package org.zhuqi.programmes.candidates.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.candidates.Candidate;
import org.zhuqi.programmes.candidates.CandidateMove;
import org.zhuqi.programmes.candidates.usecase.ShowCandidate;
import org.zhuqi.rules.Step;
import org.zhuqi.rules.Truth;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

/**
 * A candidate as programs see it.
 *
 * @param amountYuan as the rules gave it when it was listed, null when unknown
 * @param asOf the day the facts were asked for
 * @param conditions why it is one
 * @param reason why it is left out, in somebody's words
 * @param excludedBy the call whose support excludes it
 * @param answerBy last day for the enterprise's answer
 * @param application what it became
 */
record CandidateResponse(
        UUID id,
        UUID programme,
        LocalText title,
        UUID enterprise,
        String enterpriseName,
        String unit,
        String status,
        @Nullable String amountYuan,
        LocalDate asOf,
        List<ConditionResponse> conditions,
        @Nullable String reason,
        @Nullable UUID excludedBy,
        @Nullable LocalDate answerBy,
        @Nullable UUID application,
        Instant listedAt,
        List<MoveResponse> moves) {

    record ConditionResponse(int depth, @Nullable LocalText rule, Truth outcome) {}

    record MoveResponse(
            String move, String by, Instant at, @Nullable String reason) {
        static MoveResponse from(CandidateMove move) {
            return new MoveResponse(move.move().name(), move.byName(), move.at(), move.reason());
        }
    }

    static CandidateResponse from(ShowCandidate.Shown shown) {
        Candidate candidate = shown.candidate();
        Candidate.Exclusion exclusion = candidate.exclusion();
        Money amount = candidate.found().amount();
        return new CandidateResponse(
                candidate.id().value(),
                candidate.programme().value(),
                shown.programme().title(),
                candidate.enterprise().value(),
                shown.enterprise().name(),
                candidate.unit().value(),
                candidate.status().name(),
                amount == null ? null : amount.toString(),
                candidate.found().asOf(),
                candidate.found().conditions().stream()
                        .filter(Step.Finding.class::isInstance)
                        .map(Step.Finding.class::cast)
                        .map(finding -> new ConditionResponse(finding.depth(), finding.words(), finding.outcome()))
                        .toList(),
                exclusion == null ? null : exclusion.reason(),
                exclusion == null || exclusion.by() == null
                        ? null
                        : exclusion.by().value(),
                candidate.answerBy(),
                candidate.application(),
                candidate.listedAt(),
                shown.moves().stream().map(MoveResponse::from).toList());
    }
}
