package org.zhuqi.parks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Who is where as a file. */
@Component
@RequiredArgsConstructor
class ExportedTenancies implements Exportable {
    private final ParkQueries queries;
    private final ParkWords words;
    private final Texts texts;
    private final Clock clock;

    @Override
    public String id() {
        return "tenancies";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ParksRight.TENANCIES);
        ParkSearch search = new ParkSearch(filter);
        ParkQueries.TenancyFilter wanted = search.tenancies();
        LocalDate asOf = search.day(LocalDate.now(clock));
        return new Table<ParkQueries.TenancyLine>(
                List.of(
                        new Column<>("parks.name", line -> Cell.of(texts.of(line.parkName()))),
                        new Column<>(
                                "parks.building",
                                line -> line.building() == null ? Cell.BLANK : Cell.of(texts.of(line.building()))),
                        new Column<>("parks.space", line -> Cell.of(line.space())),
                        new Column<>(
                                "parks.tenant",
                                line -> Cell.of(words.written(line.tenant().name()))),
                        new Column<>("parks.area-m2", line -> Cell.of(ParksApi.text(line.area()))),
                        new Column<>("parks.from", line -> Cell.of(line.term().from())),
                        new Column<>("parks.to", line -> Cell.of(line.term().to())),
                        new Column<>("parks.status", line -> Cell.of(texts.message("parks.status." + line.status())))),
                page -> queries.tenancies(scope, wanted, asOf, page));
    }
}
