package org.zhuqi.accounts.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** The table of reporting units as a file. */
@Component
@RequiredArgsConstructor
class ExportedUnits implements Exportable {
    private final UnitDirectory units;
    private final Texts texts;

    @Override
    public String id() {
        return "units";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        actor.scopeFor(AccountRight.READ_UNITS);
        return new Table<ReportingUnit>(
                List.of(
                        new Column<>("accounts.units.id", u -> Cell.of(u.id().value())),
                        new Column<>("accounts.name.zh", u -> Cell.of(u.name().zh())),
                        new Column<>("accounts.name.ko", u -> Cell.of(u.name().ko())),
                        new Column<>(
                                "accounts.units.kind", u -> Cell.of(texts.message("accounts.unit-kind." + u.kind()))),
                        new Column<>(
                                "accounts.units.host",
                                u -> u.hostCounty() == null
                                        ? Cell.BLANK
                                        : Cell.of(u.hostCounty().value())),
                        new Column<>(
                                "accounts.units.active",
                                u -> Cell.of(texts.message(u.active() ? "shared.yes" : "shared.no")))),
                page -> Exportable.whole(units.all()));
    }
}
