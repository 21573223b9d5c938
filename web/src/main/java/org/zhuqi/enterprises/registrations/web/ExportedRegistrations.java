package org.zhuqi.enterprises.registrations.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.enterprises.registrations.RegistrationRight;
import org.zhuqi.enterprises.registrations.RegistrationStatus;
import org.zhuqi.enterprises.registrations.usecase.RegistrationQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Registrations as a file. */
@Component
@RequiredArgsConstructor
class ExportedRegistrations implements Exportable {
    private final RegistrationQueries queries;
    private final UnitNames units;
    private final Texts texts;

    @Override
    public String id() {
        return "registrations";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(RegistrationRight.READ);
        RegistrationStatus wanted = Arrays.stream(RegistrationStatus.values())
                .filter(known -> known.name().equals(filter.get("status")))
                .findFirst()
                .orElse(null);
        return new Table<RegistrationQueries.RegistrationView>(
                List.of(
                        new Column<>("registrations.name.zh", r -> Cell.of(r.nameZh())),
                        new Column<>("registrations.code", r -> Cell.of(r.creditCode())),
                        new Column<>("registrations.unit", r -> Exportable.coded(unit(r.unit()), r.unit())),
                        new Column<>("registrations.submitted", r -> Cell.of(r.submittedAt())),
                        new Column<>(
                                "registrations.status",
                                r -> Cell.of(texts.message("registrations.status." + r.status())))),
                page -> queries.list(scope, wanted, page));
    }

    private String unit(ReportingUnitId id) {
        return units.find(id).map(texts::of).orElse("");
    }
}
