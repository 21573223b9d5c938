package org.zhuqi.reviews.checks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhuqi.reviews.SubjectRef;

/** Funding keys in memory, for tests of use cases; no review ended in a no. */
public class InMemoryFundingKeys implements FundingKeys {
    private final Map<SubjectRef, Set<FundingKey>> keys = new LinkedHashMap<>();

    @Override
    public void keep(SubjectRef subject, Set<FundingKey> given) {
        keys.put(subject, Set.copyOf(given));
    }

    @Override
    public Set<FundingKey> of(SubjectRef subject) {
        return keys.getOrDefault(subject, Set.of());
    }

    @Override
    public List<Other> others(SubjectRef subject, Set<FundingKey> wanted, int atMost) {
        return keys.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(subject))
                .flatMap(entry -> entry.getValue().stream()
                        .filter(wanted::contains)
                        .map(key -> new Other(key, entry.getKey().titles())))
                .limit(atMost)
                .toList();
    }
}
