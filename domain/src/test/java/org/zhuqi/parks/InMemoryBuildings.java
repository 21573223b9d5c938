package org.zhuqi.parks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.SharedError;

public final class InMemoryBuildings implements Buildings {
    private final Map<BuildingId, Building> buildings = new LinkedHashMap<>();
    private final Map<SpaceId, Space> spaces = new LinkedHashMap<>();

    @Override
    public Optional<Building> find(BuildingId id) {
        return Optional.ofNullable(buildings.get(id));
    }

    @Override
    public List<Building> of(ParkId park) {
        return buildings.values().stream()
                .filter(building -> building.park().equals(park))
                .toList();
    }

    @Override
    public void add(Building building) {
        buildings.put(building.id(), building);
    }

    @Override
    public void save(Building building) {
        Building before = buildings.get(building.id());
        if (before == null || before.version() != building.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        buildings.put(
                building.id(),
                new Building(
                        building.id(), building.park(), building.plan(), building.history(), building.version() + 1));
    }

    @Override
    public Optional<Space> find(SpaceId id) {
        return Optional.ofNullable(spaces.get(id));
    }

    @Override
    public Optional<Space> findForChange(SpaceId id) {
        return find(id);
    }

    @Override
    public void add(Space space) {
        spaces.put(space.id(), space);
    }

    @Override
    public void save(Space space) {
        Space before = spaces.get(space.id());
        if (before == null || before.version() != space.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        spaces.put(
                space.id(),
                new Space(
                        space.id(),
                        space.building(),
                        space.park(),
                        space.fitting(),
                        space.from(),
                        space.until(),
                        space.version() + 1));
    }
}
