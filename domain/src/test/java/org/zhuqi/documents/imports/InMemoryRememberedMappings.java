package org.zhuqi.documents.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.ReportingUnitId;

/** Mappings kept in memory, for tests. */
public final class InMemoryRememberedMappings implements RememberedMappings {
    private record Key(ReportingUnitId unit, String kind, String heads) {}

    private final Map<Key, ColumnMapping> byKey = new HashMap<>();

    @Override
    public Optional<ColumnMapping> find(ReportingUnitId unit, String kind, String heads) {
        return Optional.ofNullable(byKey.get(new Key(unit, kind, heads)));
    }

    @Override
    public void remember(ReportingUnitId unit, String kind, String heads, ColumnMapping mapping) {
        byKey.put(new Key(unit, kind, heads), mapping);
    }
}
