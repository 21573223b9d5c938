package org.zhuqi.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** States the same facts about everybody. */
public final class InMemoryFactSource implements FactSource {
    private final String id;
    private final Map<FactKey, Fact> facts = new TreeMap<>();

    public InMemoryFactSource(String id, Fact... facts) {
        this.id = id;
        for (Fact fact : facts) {
            this.facts.put(fact.key(), fact);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean knows(FactKey key) {
        return facts.containsKey(key);
    }

    @Override
    public Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf) {
        return Optional.ofNullable(facts.get(key)).filter(fact -> !fact.asOf().isAfter(asOf));
    }
}
