package org.zhuqi.reviews.experts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.SharedError;

/** Experts in memory, for tests of use cases. */
public class InMemoryExperts implements Experts {
    private final Map<ExpertId, Expert> experts = new HashMap<>();

    @Override
    public Optional<Expert> find(ExpertId id) {
        return Optional.ofNullable(experts.get(id));
    }

    @Override
    public List<Expert> active() {
        return experts.values().stream()
                .filter(Expert::active)
                .sorted(Comparator.comparing(expert -> expert.id().toString()))
                .toList();
    }

    @Override
    public void add(Expert expert) {
        experts.put(expert.id(), expert);
    }

    @Override
    public void save(Expert expert) {
        Expert held = experts.get(expert.id());
        if (held == null || held.version() != expert.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        experts.put(expert.id(), expert.withVersion(expert.version() + 1));
    }
}
