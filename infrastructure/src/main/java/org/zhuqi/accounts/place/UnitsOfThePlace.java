package org.zhuqi.accounts.place;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.place.FirstStart;
import org.zhuqi.shared.place.PlaceFiles;

/** The reporting units of units.csv; units that are already there stay as people edited them. */
@Component
@RequiredArgsConstructor
class UnitsOfThePlace implements FirstStart {
    private final ReportingUnits units;
    private final PlaceFiles files;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load() {
        List<ReportingUnit> inFile = Rows.of(files, "units.csv").lines().stream()
                .map(UnitsOfThePlace::unit)
                .sorted(Comparator.comparing(ReportingUnit::kind))
                .toList();
        inFile.stream().filter(unit -> units.find(unit.id()).isEmpty()).forEach(units::add);
    }

    private static ReportingUnit unit(Map<String, String> row) {
        return new ReportingUnit(
                new ReportingUnitId(Rows.text(row, "id")),
                UnitKind.valueOf(Rows.text(row, "kind")),
                Rows.name(row),
                Rows.optional(row, "parent").map(ReportingUnitId::new).orElse(null),
                Rows.optional(row, "host_county").map(ReportingUnitId::new).orElse(null),
                Boolean.parseBoolean(Rows.text(row, "active")));
    }
}
