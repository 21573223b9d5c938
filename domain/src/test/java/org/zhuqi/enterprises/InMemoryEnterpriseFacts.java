package org.zhuqi.enterprises;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.zhuqi.shared.EnterpriseId;

/** Statements kept in memory, for tests. */
public final class InMemoryEnterpriseFacts implements EnterpriseFacts {
    private final List<EnterpriseFact> all = new ArrayList<>();

    @Override
    public void addAll(Collection<EnterpriseFact> facts) {
        all.addAll(facts);
    }

    @Override
    public List<EnterpriseFact> statedOf(Collection<EnterpriseId> enterprises, Collection<FactCode> codes) {
        return all.stream()
                .filter(fact -> enterprises.contains(fact.enterprise()) && codes.contains(fact.code()))
                .toList();
    }
}
