package org.zhuqi.policies;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.SharedError;

public final class InMemoryPolicyItems implements PolicyItems {
    private final Map<PolicyItemId, PolicyItem> stored = new LinkedHashMap<>();

    @Override
    public Optional<PolicyItem> find(PolicyItemId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<PolicyItem> of(PolicyId policy) {
        return stored.values().stream()
                .filter(item -> item.policy().equals(policy))
                .sorted(Comparator.comparingInt(PolicyItem::place))
                .toList();
    }

    @Override
    public void add(PolicyItem item) {
        stored.put(item.id(), item);
    }

    @Override
    public void save(PolicyItem item) {
        PolicyItem before = stored.get(item.id());
        if (before == null || before.version() != item.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.put(item.id(), item.withVersion(item.version() + 1));
    }

    @Override
    public void remove(PolicyItem item, Instant at) {
        stored.remove(item.id());
    }
}
