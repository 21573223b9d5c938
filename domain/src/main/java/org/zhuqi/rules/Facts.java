package org.zhuqi.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The facts a rule is judged on. */
public record Facts(Map<FactKey, Fact> byKey) {
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        byKey = java.util.Collections.unmodifiableMap(new TreeMap<>(byKey));
    }

    public static Facts of(Collection<Fact> facts) {
        Map<FactKey, Fact> byKey = new TreeMap<>();
        for (Fact fact : facts) {
            if (byKey.put(fact.key(), fact) != null) {
                throw new IllegalArgumentException(fact.key() + " is stated twice");
            }
        }
        return new Facts(byKey);
    }

    public Optional<Fact> find(FactKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Optional<BigDecimal> number(FactKey key) {
        return find(key)
                .flatMap(fact -> fact.value() instanceof FactValue.Number number
                        ? Optional.of(number.number())
                        : Optional.empty());
    }
}
