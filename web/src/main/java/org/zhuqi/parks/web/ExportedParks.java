package org.zhuqi.parks.web;

import java.math.BigDecimal;
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

/** Parks with their figures of a day as a file. */
@Component
@RequiredArgsConstructor
class ExportedParks implements Exportable {
    private final ParkQueries queries;
    private final UnitNames units;
    private final Texts texts;
    private final Clock clock;

    @Override
    public String id() {
        return "parks";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ParksRight.READ);
        ParkSearch search = new ParkSearch(filter);
        ParkQueries.Filter wanted = search.parks();
        LocalDate asOf = search.day(LocalDate.now(clock));
        return new Table<ParkQueries.Line>(
                List.of(
                        new Column<>("parks.name", line -> Cell.of(texts.of(line.name()))),
                        new Column<>("parks.kind", line -> Cell.of(texts.message("parks.kind." + line.kind()))),
                        new Column<>(
                                "parks.unit",
                                line -> Exportable.coded(
                                        units.find(line.unit()).map(texts::of).orElse(""), line.unit())),
                        new Column<>(
                                "parks.land-m2",
                                line -> Cell.of(ParksApi.text(line.size().land()))),
                        new Column<>(
                                "parks.floor-m2",
                                line -> Cell.of(ParksApi.text(line.size().floor()))),
                        new Column<>("parks.tenants", line -> Cell.of(BigDecimal.valueOf(line.tenants()))),
                        new Column<>(
                                "parks.lettable-m2",
                                line -> Cell.of(line.occupancy().total())),
                        new Column<>(
                                "parks.let-m2", line -> Cell.of(line.occupancy().let())),
                        new Column<>("parks.links", line -> Cell.of(BigDecimal.valueOf(line.links()))),
                        new Column<>("parks.links-present", line -> Cell.of(BigDecimal.valueOf(line.present()))),
                        new Column<>("parks.as-of", line -> Cell.of(asOf))),
                page -> queries.list(scope, wanted, asOf, page));
    }
}
