package org.zhuqi.subsidies.proposals.web;

import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.subsidies.proposals.Distribution;

/** How a budget is shared out, in the reader's language. */
@Component
@RequiredArgsConstructor
class ProposalWords {
    private final Texts texts;

    static String mode(Distribution distribution) {
        return switch (distribution) {
            case Distribution.Formula ignored -> "FORMULA";
            case Distribution.Ranking ignored -> "RANKING";
            case Distribution.ProRata ignored -> "PRO_RATA";
            case Distribution.Tiers ignored -> "TIERS";
        };
    }

    public String of(Distribution distribution) {
        String mode = texts.message("subsidies.mode." + mode(distribution));
        return switch (distribution) {
            case Distribution.Ranking ranking ->
                texts.message(
                        "subsidies.mode.with",
                        mode,
                        texts.message(ranking.partialLast() ? "subsidies.mode.partial" : "subsidies.mode.dropped"));
            case Distribution.Tiers tiers ->
                texts.message(
                        "subsidies.mode.with",
                        mode,
                        tiers.tiers().stream()
                                .map(tier -> texts.message(
                                        tiers.byScore() ? "subsidies.mode.tier-score" : "subsidies.mode.tier-amount",
                                        tier.from().stripTrailingZeros().toPlainString(),
                                        tier.coefficient().stripTrailingZeros().toPlainString()))
                                .collect(Collectors.joining(" · ")));
            default -> mode;
        };
    }
}
