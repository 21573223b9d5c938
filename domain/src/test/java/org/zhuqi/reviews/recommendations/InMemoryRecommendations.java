package org.zhuqi.reviews.recommendations;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.zhuqi.shared.ReportingUnitId;

/** Letters in memory, for tests of use cases. */
public class InMemoryRecommendations implements Recommendations {
    private final Map<RecommendationId, Recommendation> letters = new LinkedHashMap<>();
    private final Map<String, Integer> quotas = new HashMap<>();

    @Override
    public Optional<Recommendation> find(RecommendationId id) {
        return Optional.ofNullable(letters.get(id));
    }

    @Override
    public void add(Recommendation made) {
        if (letters.values().stream()
                .anyMatch(other -> other.unit().equals(made.unit())
                        && other.letter().number().equals(made.letter().number()))) {
            throw RecommendationsError.LETTER_TAKEN.refused(made.letter().number());
        }
        letters.put(made.id(), made);
    }

    @Override
    public int recommendedAndHold(UUID call, ReportingUnitId unit) {
        return letters.values().stream()
                .filter(letter ->
                        letter.unit().equals(unit) && letter.call().id().equals(call))
                .mapToInt(letter -> letter.lines().size())
                .sum();
    }

    @Override
    public OptionalInt quota(UUID call, ReportingUnitId unit) {
        Integer quota = quotas.get(call + " " + unit);
        return quota == null ? OptionalInt.empty() : OptionalInt.of(quota);
    }

    @Override
    public void setQuota(UUID call, ReportingUnitId unit, int matters) {
        quotas.put(call + " " + unit, matters);
    }
}
