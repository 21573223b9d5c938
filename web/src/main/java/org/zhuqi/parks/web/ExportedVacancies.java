package org.zhuqi.parks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** What is free as a file, for whoever looks for enterprises. */
@Component
@RequiredArgsConstructor
class ExportedVacancies implements Exportable {
    private final ParkQueries queries;
    private final UnitNames units;
    private final Texts texts;
    private final Clock clock;

    @Override
    public String id() {
        return "vacancies";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ParksRight.READ);
        ParkQueries.Wanted wanted = new ParkSearch(filter).wanted();
        LocalDate today = LocalDate.now(clock);
        return new Table<ParkQueries.Vacancy>(
                List.of(
                        new Column<>("parks.name", line -> Cell.of(texts.of(line.parkName()))),
                        new Column<>(
                                "parks.unit",
                                line -> Exportable.coded(
                                        units.find(line.unit()).map(texts::of).orElse(""), line.unit())),
                        new Column<>("parks.building", line -> Cell.of(texts.of(line.buildingName()))),
                        new Column<>(
                                "parks.function", line -> Cell.of(texts.message("parks.function." + line.function()))),
                        new Column<>("parks.space", line -> Cell.of(line.code())),
                        new Column<>("parks.area-m2", line -> Cell.of(line.area())),
                        new Column<>("parks.height", line -> Cell.of(line.height())),
                        new Column<>("parks.load", line -> Cell.of(line.load())),
                        new Column<>("parks.power", line -> Cell.of(line.power())),
                        new Column<>("parks.free-from", line -> Cell.of(line.freeFrom()))),
                page -> queries.vacant(scope, wanted, today, page));
    }
}
