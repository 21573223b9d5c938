package org.zhuqi.accounts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.UserId;

public final class InMemorySecondFactors implements SecondFactors {
    private final Map<UserId, SecondFactor> stored = new HashMap<>();

    @Override
    public Optional<SecondFactor> find(UserId user) {
        return Optional.ofNullable(stored.get(user));
    }

    @Override
    public boolean set(UserId user) {
        return find(user).filter(SecondFactor::set).isPresent();
    }

    @Override
    public void save(SecondFactor factor) {
        stored.put(factor.user(), factor);
    }

    @Override
    public void remove(UserId user) {
        stored.remove(user);
    }
}
