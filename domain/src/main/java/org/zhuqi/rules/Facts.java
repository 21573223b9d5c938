package org.zhuqi.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The facts a rule is judged on.
 *
 * @param later keys that a source could not be asked for now: they are missing like any other, and worth asking for again
 */
public record Facts(Map<FactKey, Fact> byKey, Set<FactKey> later) {
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        byKey = java.util.Collections.unmodifiableMap(new TreeMap<>(byKey));
        later = java.util.Collections.unmodifiableSet(new TreeSet<>(later));
    }

    public Facts(Map<FactKey, Fact> byKey) {
        this(byKey, Set.of());
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
