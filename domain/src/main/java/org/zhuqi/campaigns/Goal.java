package org.zhuqi.campaigns;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.LocalText;

/**
 * What a campaign wants to reach, measured by a figure of the catalogue.
 *
 * @param code unique in its campaign, e.g. {@code G1}
 * @param indicator id of a measure, e.g. {@code enterprises.above-scale}; its unit is the goal's
 * @param parameters what the measure is asked with besides the day
 * @param baseline where it started, null when not known: progress then counts from zero
 */
public record Goal(
        String code,
        Pillar pillar,
        LocalText title,
        String indicator,
        Map<String, String> parameters,
        @Nullable BigDecimal baseline,
        BigDecimal target) {
    public Goal {
        parameters = Map.copyOf(parameters);
        if (baseline != null && baseline.compareTo(target) == 0) {
            throw CampaignsError.NOTHING_TO_REACH.refused();
        }
    }

    /** How much of the way from the baseline to the target is done, exact; empty without an actual. Also when less is better. */
    public Optional<Fraction> done(@Nullable BigDecimal actual) {
        BigDecimal start = baseline == null ? BigDecimal.ZERO : baseline;
        if (actual == null || start.compareTo(target) == 0) {
            return Optional.empty();
        }
        return Optional.of(Fraction.of(actual.subtract(start), target.subtract(start)));
    }
}
