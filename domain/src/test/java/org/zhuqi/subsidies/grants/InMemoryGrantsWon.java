package org.zhuqi.subsidies.grants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;

/** Grants kept in memory. */
public final class InMemoryGrantsWon implements GrantsWon {
    private final Map<GrantId, Grant> grants = new LinkedHashMap<>();
    private final List<Passing> passings = new ArrayList<>();

    @Override
    public Optional<Grant> find(GrantId id) {
        return Optional.ofNullable(grants.get(id));
    }

    @Override
    public void add(Grant grant) {
        boolean known = grants.values().stream()
                .anyMatch(g -> g.level() == grant.level() && g.document().equals(grant.document()));
        if (known) {
            throw SubsidiesError.DOCUMENT_KNOWN.refused(grant.document());
        }
        grants.put(grant.id(), grant);
    }

    @Override
    public void save(Grant grant, Passing passing) {
        Grant kept = grants.get(grant.id());
        if (kept == null || kept.version() != grant.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        grants.put(grant.id(), grant.withVersion(grant.version() + 1));
        passings.add(passing);
    }

    @Override
    public List<Passing> passings(GrantId id) {
        return passings.stream().filter(p -> p.grant().equals(id)).toList();
    }
}
