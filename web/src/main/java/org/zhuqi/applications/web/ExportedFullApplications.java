package org.zhuqi.applications.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.applications.usecase.OpenFullApplications;
import org.zhuqi.applications.usecase.OpenFullApplications.Full;
import org.zhuqi.applications.usecase.OpenFullApplications.Row;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.FlatColumn;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** What was submitted to one call as a file, with every answer. */
@Component
@RequiredArgsConstructor
class ExportedFullApplications implements Exportable {
    private final OpenFullApplications openFullApplications;
    private final ApplicationTexts words;
    private final Texts texts;

    @Override
    public String id() {
        return "full-applications";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Full full = openFullApplications.open(
                actor,
                new ApplicationQueries.Filter(
                        filter.get("programme"),
                        Exportable.read(filter, "unit", ReportingUnitId::new),
                        Exportable.read(filter, "enterprise", id -> new EnterpriseId(UUID.fromString(id))),
                        Exportable.read(filter, "state", ReviewState::valueOf),
                        filter.get("text")),
                filter.get("reason"));
        List<Column<Row>> always = List.of(
                new Column<>(
                        "applications.receipt", r -> Cell.of(r.answered().line().receiptNumber())),
                new Column<>(
                        "applications.enterprise",
                        r -> Cell.of(texts.of(r.answered().line().enterpriseName()))),
                new Column<>(
                        "applications.unit",
                        r -> Exportable.coded(
                                words.unit(r.answered().line().unit()),
                                r.answered().line().unit())),
                new Column<>(
                        "applications.submitted-at",
                        r -> Cell.of(r.answered().line().submittedAt())),
                new Column<>(
                        "applications.round", r -> Cell.of(r.answered().line().round())),
                new Column<>(
                        "applications.amount-wan",
                        r -> Exportable.wan(r.answered().line().amount())),
                new Column<>(
                        "applications.state",
                        r -> Cell.of(state(r.answered().line().reviewState()))));
        List<Column<Row>> columns = new ArrayList<>(always);
        for (int at = 0; at < full.columns().size(); at++) {
            columns.add(column(full.columns().get(at), at, full.words()));
        }
        return new Table<>(columns, full.rows());
    }

    private Column<Row> column(FlatColumn column, int at, Function<String, String> shown) {
        Function<Row, Cell> cell =
                row -> cell(column, row.values().get(at), row.answered().files(), shown);
        org.zhuqi.forms.Table table = column.table();
        return table == null
                ? new Column<>("applications.answer", List.of(column.field().label()), cell)
                : new Column<>(
                        "applications.answer-in-row",
                        List.of(
                                table.label(),
                                String.valueOf(column.row()),
                                column.field().label()),
                        cell);
    }

    private Cell cell(
            FlatColumn column, @Nullable Object value, Map<String, String> files, Function<String, String> shown) {
        return switch (value) {
            case null -> Cell.BLANK;
            case Boolean yes -> Cell.of(texts.message(yes ? "shared.yes" : "shared.no"));
            case BigDecimal number -> Cell.of(number);
            case String text when column.field().kind() == FieldKind.CHOICE -> Cell.of(chosen(column, text));
            case String text when column.field().kind() == FieldKind.DATE -> day(text);
            case String text -> Cell.of(shown.apply(text));
            case List<?> ids ->
                Cell.of(ids.stream()
                        .map(id -> files.getOrDefault(String.valueOf(id), ""))
                        .map(shown)
                        .collect(Collectors.joining(" ")));
            default -> Cell.BLANK;
        };
    }

    private String chosen(FlatColumn column, String value) {
        return column.field().choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(choice -> texts.of(choice.label()))
                .findFirst()
                .orElse(value);
    }

    private static Cell day(String text) {
        try {
            return Cell.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Cell.of(text);
        }
    }

    private @Nullable String state(@Nullable ReviewState state) {
        return state == null ? null : texts.message("applications.review-state." + state);
    }
}
