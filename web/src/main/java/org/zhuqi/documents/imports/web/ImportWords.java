package org.zhuqi.documents.imports.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.documents.imports.ColumnType;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportColumn;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportStatus;
import org.zhuqi.documents.imports.PreviewRow;
import org.zhuqi.documents.imports.RowProblem;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** Kinds, columns and reasons as people read them; templates call it {@code importWords}. */
@Component
@RequiredArgsConstructor
class ImportWords {
    private final Texts texts;
    private final MessageSource messages;
    private final ReportingUnits units;

    public String kind(String id) {
        return texts.messageOr("imports.kind." + id, id);
    }

    public String unit(ReportingUnitId id) {
        return units.find(id).map(unit -> texts.of(unit.name())).orElse(id.value());
    }

    /** What stands at the head of the column: the field's name, and what numbers count in. */
    public String head(ImportColumn column) {
        return head(column, texts.language());
    }

    private String head(ImportColumn column, Language language) {
        String unit = column.type() instanceof ColumnType.Number number && number.unit() != ColumnType.Unit.ONE
                ? message("imports.unit." + number.unit().name().toLowerCase(Locale.ROOT), language)
                : "";
        return label(column, language) + unit;
    }

    private String label(ImportColumn column, Language language) {
        return switch (column.label()) {
            case ImportColumn.Label.Key key -> message(key.key(), language);
            case ImportColumn.Label.Given given -> given.text().in(language);
        };
    }

    private String message(String key, Language language) {
        return messages.getMessage(key, null, Locale.of(language.code()));
    }

    /** What each column may be called: as the form calls it in each language, and other usual names. */
    Map<String, Set<String>> names(ImportKind kind) {
        Map<String, Set<String>> names = new HashMap<>();
        for (ImportColumn column : kind.columns()) {
            Set<String> all = new HashSet<>();
            for (Language language : Language.values()) {
                all.add(head(column, language));
                if (column.label() instanceof ImportColumn.Label.Key key) {
                    String others =
                            messages.getMessage("imports.also." + key.key(), null, "", Locale.of(language.code()));
                    all.addAll(Arrays.asList(String.valueOf(others).split(",")));
                }
            }
            all.removeIf(String::isBlank);
            names.put(column.id(), all);
        }
        return names;
    }

    /** The head of the template's second sheet, and a row for each column. */
    List<List<String>> explanation(List<ImportColumn> columns) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.message("imports.explained.column"),
                texts.message("imports.explained.required"),
                texts.message("imports.explained.form"),
                texts.message("imports.explained.values")));
        for (ImportColumn column : columns) {
            rows.add(List.of(
                    head(column),
                    texts.message(column.required() ? "shared.yes" : "shared.no"),
                    form(column.type()),
                    values(column)));
        }
        return rows;
    }

    String sheetOfExplanation() {
        return texts.message("imports.explained.sheet");
    }

    List<String> headOfErrors() {
        return List.of(
                texts.message("imports.errors.row"),
                texts.message("imports.errors.column"),
                texts.message("imports.errors.reason"));
    }

    String nameOfErrors(Import found) {
        return texts.message("imports.errors.file", found.source().fileName().replaceFirst("(?i)\\.xlsx$", ""));
    }

    private String form(ColumnType type) {
        return texts.message(
                switch (type) {
                    case ColumnType.Text text -> "imports.form.text";
                    case ColumnType.Code code -> "imports.form.code";
                    case ColumnType.Number number ->
                        "imports.form.number-" + number.unit().name().toLowerCase(Locale.ROOT);
                    case ColumnType.YesNo yesNo -> "imports.form.yes-no";
                    case ColumnType.Day day -> "imports.form.day";
                    case ColumnType.Month month -> "imports.form.month";
                    case ColumnType.YearOrMonth yearOrMonth -> "imports.form.year-or-month";
                    case ColumnType.Choice choice -> "imports.form.choice";
                });
    }

    private String values(ImportColumn column) {
        List<String> lines = new ArrayList<>();
        if (column.help() != null) {
            lines.add(texts.message(column.help().key()));
        }
        if (column.type() instanceof ColumnType.Choice choice) {
            choice.options().forEach(option -> lines.add(texts.of(option.name())));
        }
        return String.join("\n", lines);
    }

    /** What a column of the file may be said to be. */
    public List<Option> choices(ImportKind kind) {
        return kind.columns().stream()
                .map(column -> new Option(column.id(), head(column) + (column.required() ? " *" : "")))
                .toList();
    }

    /** What must be there, for the sentence above the form. */
    public String required(ImportKind kind) {
        return kind.columns().stream()
                .filter(ImportColumn::required)
                .map(this::head)
                .collect(Collectors.joining(texts.message("imports.list-separator")));
    }

    /** The columns of the preview: those the file has. */
    public List<ImportColumn> mapped(ImportKind kind, Import found) {
        Map<String, ImportColumn> byId =
                kind.columns().stream().collect(Collectors.toMap(ImportColumn::id, column -> column));
        return found.mapping().columns().values().stream()
                .map(byId::get)
                .filter(column -> column != null)
                .toList();
    }

    /** How a value was understood. */
    public String understood(ImportColumn column, PreviewRow row) {
        String value = row.at(column.field());
        if (value.isEmpty()) {
            return "";
        }
        return switch (column.type()) {
            case ColumnType.Choice choice ->
                choice.options().stream()
                        .filter(option -> option.value().equals(value))
                        .findFirst()
                        .map(option -> texts.of(option.name()))
                        .orElse(value);
            case ColumnType.YesNo yesNo ->
                switch (value) {
                    case "true" -> texts.message("shared.yes");
                    case "false" -> texts.message("shared.no");
                    default -> value;
                };
            case ColumnType.Number number ->
                number(value)
                        .map(found -> switch (number.unit()) {
                            case WAN -> texts.wan(found);
                            case YUAN -> texts.yuan(found);
                            case ONE -> texts.number(found);
                        })
                        .orElse(value);
            default -> value;
        };
    }

    private static Optional<BigDecimal> number(String value) {
        try {
            return Optional.of(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What the column of a problem is called: as in the file, or as the form calls what is missing there. */
    public String column(Import found, @Nullable ImportKind kind, RowProblem problem) {
        List<String> heads = found.source().heads();
        if (problem.place() >= 0 && problem.place() < heads.size()) {
            return heads.get(problem.place());
        }
        return kind == null
                ? ""
                : kind.columns().stream()
                        .filter(column ->
                                column.field().equals(problem.problem().field()))
                        .findFirst()
                        .map(this::head)
                        .orElse("");
    }

    /** Why a cell is wrong, in the words of the form. */
    public String reason(RowProblem problem) {
        String key = problem.problem().key();
        Object[] args = problem.problem().args().toArray();
        return texts.messageOr("problem." + key, texts.messageOr("error." + key, key, args), args);
    }

    /** The same with what was found. */
    String reasonWithFound(RowProblem problem) {
        return problem.found().isEmpty()
                ? reason(problem)
                : texts.message("imports.reason-found", problem.found(), reason(problem));
    }

    public String failure(String key) {
        return texts.messageOr("error." + key, key);
    }

    public String status(ImportStatus status) {
        return texts.message("imports.status." + status.name().toLowerCase(Locale.ROOT));
    }

    public String icon(ImportStatus status) {
        return switch (status) {
            case UPLOADED -> "file-import";
            case CHECKING, RUNNING -> "clock";
            case CHECKED -> "clipboard-check";
            case DONE -> "circle-check";
            case REFUSED, FAILED -> "ban";
        };
    }

    public String tone(ImportStatus status) {
        return switch (status) {
            case UPLOADED -> "secondary";
            case CHECKING, RUNNING -> "info";
            case CHECKED -> "warning";
            case DONE -> "success";
            case REFUSED, FAILED -> "danger";
        };
    }
}
