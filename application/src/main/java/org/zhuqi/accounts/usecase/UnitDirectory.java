package org.zhuqi.accounts.usecase;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.shared.ReportingUnitId;

/** The units of the place, for names and choices; everybody may know them. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class UnitDirectory {
    private final ReportingUnits units;

    /** All units, the prefecture first. */
    public List<ReportingUnit> all() {
        return units.all();
    }

    /** Counties and zones that enterprises can belong to now. */
    public List<ReportingUnit> responsible() {
        return units.all().stream()
                .filter(unit -> unit.active() && unit.kind() != UnitKind.PREFECTURE)
                .toList();
    }

    public Optional<ReportingUnit> find(ReportingUnitId id) {
        return units.find(id);
    }
}
