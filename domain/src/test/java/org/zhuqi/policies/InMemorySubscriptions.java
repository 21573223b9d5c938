package org.zhuqi.policies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.UserId;

public final class InMemorySubscriptions implements Subscriptions {
    private final Map<String, Subscription> stored = new TreeMap<>();

    @Override
    public Optional<Subscription> find(UserId user) {
        return Optional.ofNullable(stored.get(user.toString()));
    }

    @Override
    public List<Subscription> after(@Nullable UserId user, int most) {
        return stored.entrySet().stream()
                .filter(each -> user == null || each.getKey().compareTo(user.toString()) > 0)
                .map(Map.Entry::getValue)
                .limit(most)
                .toList();
    }

    @Override
    public void save(Subscription subscription) {
        stored.put(subscription.user().toString(), subscription);
    }

    @Override
    public void remove(UserId user) {
        stored.remove(user.toString());
    }
}
