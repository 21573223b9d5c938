package org.zhuqi.parks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.shared.SharedError;

public final class InMemoryParks implements Parks {
    private final Map<ParkId, Park> stored = new LinkedHashMap<>();
    private final Map<ParkId, ChainMap> chains = new LinkedHashMap<>();
    private final Set<UUID> projects;

    public InMemoryParks(Set<UUID> projects) {
        this.projects = projects;
    }

    @Override
    public Optional<Park> find(ParkId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public void add(Park park) {
        refuseUnknownProject(park);
        stored.put(park.id(), park);
    }

    @Override
    public void save(Park park) {
        Park before = stored.get(park.id());
        if (before == null || before.version() != park.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        refuseUnknownProject(park);
        stored.put(
                park.id(),
                new Park(
                        park.id(),
                        park.profile(),
                        park.size(),
                        park.directions(),
                        park.project(),
                        park.open(),
                        park.demonstration(),
                        park.version() + 1));
    }

    private void refuseUnknownProject(Park park) {
        if (park.project() != null && !projects.contains(park.project())) {
            throw ParksError.NO_SUCH_PROJECT.refused();
        }
    }

    @Override
    public ChainMap chain(ParkId id) {
        return chains.getOrDefault(id, ChainMap.empty(id));
    }

    @Override
    public void save(ChainMap chain) {
        if (chain(chain.park()).version() != chain.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        chains.put(chain.park(), new ChainMap(chain.park(), chain.links(), chain.version() + 1));
    }
}
