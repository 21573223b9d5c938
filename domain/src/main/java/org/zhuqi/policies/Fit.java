package org.zhuqi.policies;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.zhuqi.rules.Verdict;
import org.zhuqi.shared.LocalText;

/**
 * How an item in force suits an enterprise, and why.
 *
 * @param title of the policy
 * @param verdict over the item's conditions; null when it has none, which is not known to suit and not known not to
 */
public record Fit(
        PolicyItem item,
        LocalText title,
        @Nullable DocumentNumber number,
        @Nullable LocalDate issued,
        @Nullable LocalDate until,
        @Nullable Verdict verdict) {
    /**
     * What suits first, then what may suit with the fewest facts lacking, then what does not with the fewest conditions
     * failed; of equals the latest document.
     */
    public static final Comparator<Fit> BEST_FIRST = Comparator.comparing(Fit::outcome)
            .thenComparing(Fit::distance)
            .thenComparing(Fit::issued, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(fit -> fit.item().place())
            .thenComparing(fit -> fit.item().id().value());

    /** In this order. */
    public enum Outcome {
        ELIGIBLE,
        UNKNOWN,
        INELIGIBLE
    }

    public Outcome outcome() {
        return switch (verdict) {
            case null -> Outcome.UNKNOWN;
            case Verdict.Eligible eligible -> Outcome.ELIGIBLE;
            case Verdict.Unknown unknown -> Outcome.UNKNOWN;
            case Verdict.Ineligible ineligible -> Outcome.INELIGIBLE;
        };
    }

    /** How many facts lack, or how many conditions fail. */
    public int distance() {
        return switch (verdict) {
            case null -> 0;
            case Verdict.Eligible eligible -> 0;
            case Verdict.Unknown unknown -> unknown.missing().size();
            case Verdict.Ineligible ineligible -> ineligible.reasons().size();
        };
    }
}
