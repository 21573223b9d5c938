package org.zhuqi.parks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.SharedError;

public final class InMemoryZones implements Zones {
    private final Map<ZoneId, Zone> stored = new LinkedHashMap<>();
    private final List<ZoneEntry> entries = new ArrayList<>();

    @Override
    public Optional<Zone> find(ZoneId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public void add(Zone zone) {
        stored.put(zone.id(), zone);
    }

    @Override
    public void save(Zone zone) {
        Zone before = stored.get(zone.id());
        if (before == null || before.version() != zone.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.put(zone.id(), new Zone(zone.id(), zone.sheet(), zone.demonstration(), zone.version() + 1));
    }

    @Override
    public List<ZoneEntry> entries(ZoneId id) {
        return entries.stream().filter(entry -> entry.zone().equals(id)).toList();
    }

    @Override
    public void add(ZoneEntry entry) {
        entries.add(entry);
    }
}
