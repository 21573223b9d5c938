package org.zhuqi.campaigns.reports.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.reports.usecase.ShowCampaignFigures;
import org.zhuqi.measures.usecase.CompareFigures;
import org.zhuqi.measures.usecase.Figure;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.web.Exportable;

/** Figures of a campaign as a file; the parameter {@code by} chooses the table: unit, handler, category or month. */
@Component
@RequiredArgsConstructor
class ExportedCampaignFigures implements Exportable {
    private final ShowCampaignFigures showCampaignFigures;
    private final ReportWords words;

    private enum By {
        UNIT,
        HANDLER,
        CATEGORY,
        MONTH
    }

    @Override
    public String id() {
        return "campaign-figures";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Map<String, String> wanted = new HashMap<>(filter);
        By by = Exportable.read(wanted, "by", text -> By.valueOf(text.toUpperCase(Locale.ROOT)));
        ShowCampaignFigures.View view =
                showCampaignFigures.show(actor, FigureSearch.of(wanted).command());
        By table = by == null ? By.UNIT : by;
        List<CompareFigures.Row> rows = switch (table) {
            case UNIT -> view.units();
            case HANDLER -> view.handlers();
            case CATEGORY -> view.categories();
            case MONTH ->
                view.months().stream()
                        .map(month -> new CompareFigures.Row(
                                month.month().toString(), month.row().figures()))
                        .toList();
        };
        List<Column<CompareFigures.Row>> columns = new ArrayList<>();
        columns.add(new Column<>("reports.by-" + table.name().toLowerCase(Locale.ROOT), row -> switch (table) {
            case CATEGORY -> Cell.of(words.category(row.key()));
            case MONTH -> Cell.of(row.key());
            case UNIT, HANDLER -> Exportable.coded(words.unit(row.key()), row.key());
        }));
        for (String measure : view.measures()) {
            if (rows.stream().anyMatch(row -> row.of(measure) != null)) {
                int point = measure.indexOf('.');
                columns.add(new Column<>(
                        measure.substring(0, point) + ".measure." + measure.substring(point + 1) + ".title",
                        row -> cell(row.of(measure))));
            }
        }
        return new Table<>(columns, page -> Exportable.whole(rows));
    }

    private static Cell cell(@Nullable Figure figure) {
        return figure == null || figure.value().value() == null
                ? Cell.BLANK
                : Cell.of(figure.value().value());
    }
}
