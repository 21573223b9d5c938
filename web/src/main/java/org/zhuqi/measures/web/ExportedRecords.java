package org.zhuqi.measures.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.usecase.AskMeasure;
import org.zhuqi.measures.usecase.MeasureCatalogue;
import org.zhuqi.measures.usecase.Question;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** The records behind a figure as a file; the parameter {@code measure} names the figure. */
@Component
@RequiredArgsConstructor
class ExportedRecords implements Exportable {
    private final AskMeasure askMeasure;
    private final MeasureTiles tiles;
    private final MeasureCatalogue catalogue;
    private final Texts texts;

    @Override
    public String id() {
        return "measure-records";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Map<String, String> query = new HashMap<>(filter);
        String measure = query.getOrDefault("measure", "");
        query.remove("measure");
        Question question = MeasureAddress.question(query);
        boolean money = catalogue.visibleTo(actor).stream()
                .anyMatch(known -> known.id().equals(measure) && known.unit() == MeasureUnit.YUAN);
        return new Table<MeasureRecord>(
                List.of(
                        new Column<>("measures.record", r -> Cell.of(texts.of(r.label()))),
                        new Column<>("measures.unit", r -> Cell.of(tiles.unit(r.unit()))),
                        new Column<>("measures.record.date", r -> Cell.of(r.date())),
                        money
                                ? new Column<>(
                                        "measures.record.contribution-wan",
                                        r -> Cell.of(r.contribution().movePointLeft(4)))
                                : new Column<>("measures.record.contribution", r -> Cell.of(r.contribution()))),
                page -> askMeasure.records(actor, measure, question, page));
    }
}
