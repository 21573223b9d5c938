package org.zhuqi.accounts;

import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/**
 * A unit that is responsible for enterprises and reports by itself: data of a place, never known to code.
 *
 * @param parent the prefecture of a county or zone, null for the prefecture itself
 * @param hostCounty the county a zone lies in, which reads the zone's records; only zones have one
 * @param active whether new enterprises and accounts may be put under it
 */
public record ReportingUnit(
        ReportingUnitId id,
        UnitKind kind,
        @With LocalText name,
        @Nullable ReportingUnitId parent,
        @With @Nullable ReportingUnitId hostCounty,
        @With boolean active) {

    public ReportingUnit {
        if ((parent == null) != (kind == UnitKind.PREFECTURE)) {
            throw new IllegalArgumentException("every unit but a prefecture has a parent: " + id);
        }
        if ((hostCounty != null) != (kind == UnitKind.ZONE)) {
            throw new IllegalArgumentException("a zone, and only a zone, has a host county: " + id);
        }
        if (id.equals(parent) || id.equals(hostCounty)) {
            throw new IllegalArgumentException("a unit cannot stand above itself: " + id);
        }
    }
}
