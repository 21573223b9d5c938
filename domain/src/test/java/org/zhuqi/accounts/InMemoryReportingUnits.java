package org.zhuqi.accounts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

public final class InMemoryReportingUnits implements ReportingUnits {
    private final Map<ReportingUnitId, ReportingUnit> stored = new HashMap<>();

    public InMemoryReportingUnits(ReportingUnit... units) {
        for (ReportingUnit unit : units) {
            add(unit);
        }
    }

    @Override
    public Optional<ReportingUnit> find(ReportingUnitId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<ReportingUnit> all() {
        return stored.values().stream()
                .sorted(Comparator.comparing(ReportingUnit::kind)
                        .thenComparing(unit -> unit.id().value()))
                .toList();
    }

    @Override
    public void add(ReportingUnit unit) {
        stored.put(unit.id(), unit);
    }

    @Override
    public void save(ReportingUnit unit, ReportingUnit before) {
        if (!before.equals(stored.get(unit.id()))) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.put(unit.id(), unit);
    }
}
