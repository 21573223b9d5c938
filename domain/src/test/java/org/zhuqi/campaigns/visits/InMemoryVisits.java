package org.zhuqi.campaigns.visits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.shared.SharedError;

public final class InMemoryVisits implements Visits {
    private final Map<VisitId, Visit> stored = new LinkedHashMap<>();

    public List<Visit> all() {
        return List.copyOf(stored.values());
    }

    @Override
    public Optional<Visit> find(VisitId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Visit> findByKey(UUID key) {
        return stored.values().stream().filter(visit -> visit.key().equals(key)).findFirst();
    }

    @Override
    public boolean add(Visit visit) {
        if (findByKey(visit.key()).isPresent()) {
            return false;
        }
        stored.put(visit.id(), visit);
        return true;
    }

    @Override
    public void save(Visit visit) {
        Visit before = stored.get(visit.id());
        if (before == null || before.version() != visit.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.put(
                visit.id(),
                new Visit(
                        visit.id(),
                        visit.key(),
                        visit.enterprise(),
                        visit.unit(),
                        visit.visitor(),
                        visit.as(),
                        visit.day(),
                        visit.status(),
                        visit.account(),
                        visit.version() + 1));
    }
}
