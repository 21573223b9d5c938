package org.zhuqi.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;

/** The units of the place. */
@Port
public interface ReportingUnits {
    Optional<ReportingUnit> find(ReportingUnitId id);

    /** All units, active or not, the prefecture first, then by id. */
    List<ReportingUnit> all();

    void add(ReportingUnit unit);

    /**
     * Replaces a unit.
     *
     * @param before what the editor had seen; refuses with CHANGED_MEANWHILE when the stored unit is no longer that
     */
    void save(ReportingUnit unit, ReportingUnit before);

    /** Zones inside the county that report by themselves: the county's officers read them. */
    default Set<ReportingUnitId> hostedBy(ReportingUnitId county) {
        return all().stream()
                .filter(unit -> county.equals(unit.hostCounty()))
                .map(ReportingUnit::id)
                .collect(Collectors.toSet());
    }
}
