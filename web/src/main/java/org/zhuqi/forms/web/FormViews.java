package org.zhuqi.forms.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.Attachment;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** Prepares forms for the fragments of {@code forms/form}; templates call it {@code @forms}. */
@Component("forms")
@RequiredArgsConstructor
class FormViews {
    private final Texts texts;

    /** What of a form is shown, with answers and what is wrong with them, in the reader's language. */
    public FormView of(
            Form form, Answers answers, @Nullable Problems problems, @Nullable Collection<Attachment> attachments) {
        Painter painter = new Painter(form, answers, problems, attachments == null ? List.of() : attachments);
        return new FormView(
                "form-" + form.id(),
                texts.of(form.title()),
                form.sections().stream()
                        .filter(section -> form.isShown(section, answers))
                        .map(painter::section)
                        .toList());
    }

    private final class Painter {
        private final Form form;
        private final Answers answers;
        private final @Nullable Problems problems;
        private final Collection<Attachment> attachments;
        private final Set<String> triggers;

        Painter(Form form, Answers answers, @Nullable Problems problems, Collection<Attachment> attachments) {
            this.form = form;
            this.answers = answers;
            this.problems = problems;
            this.attachments = attachments;
            this.triggers = new HashSet<>(form.triggers());
        }

        FormView.Section section(Section section) {
            List<FormView.Part> parts = new ArrayList<>();
            for (Item item : section.items()) {
                if (!form.isShown(item, answers)) {
                    continue;
                }
                parts.add(
                        switch (item) {
                            case Field field ->
                                new FormView.Part(
                                        field(
                                                field,
                                                field.id(),
                                                answers.value(field.id()),
                                                form.isRequired(field, answers)),
                                        null);
                            case Table table -> new FormView.Part(null, table(table));
                        });
            }
            return new FormView.Section(
                    form.id() + "-" + section.id(), texts.of(section.title()), text(section.help()), parts);
        }

        private FieldView field(Field field, String name, @Nullable Object value, boolean required) {
            String id = id(name);
            String problem = problems == null ? "" : problems.at(name);
            List<String> described = new ArrayList<>();
            if (field.help() != null) {
                described.add(id + "-help");
            }
            if (!problem.isEmpty()) {
                described.add(id + "-problem");
            }
            return new FieldView(
                    kind(field.kind()),
                    name,
                    id,
                    texts.of(field.label()),
                    text(field.help()),
                    required,
                    typed(value),
                    shown(field, value),
                    options(field),
                    field.maxLength(),
                    problem,
                    described.isEmpty() ? null : String.join(" ", described),
                    triggers.contains(field.id()),
                    files(field));
        }

        private TableView table(Table table) {
            List<Answers.Row> rows = answers.rows(table.id());
            List<TableView.Row> views = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                views.add(row(table, rows.get(i), i));
            }
            return new TableView(
                    table.id(),
                    id(table.id()),
                    texts.of(table.label()),
                    text(table.help()),
                    table.minRows() > 0,
                    table.columns().stream()
                            .map(column -> new TableView.Column(
                                    texts.of(column.label()), column.kind().isNumeric()))
                            .toList(),
                    views,
                    table.columns().stream()
                            .filter(column -> table.totals().contains(column.id()))
                            .map(column -> new TableView.Total(
                                    texts.of(column.label()),
                                    number(column.kind(), Form.total(answers, table.id(), column.id()))))
                            .toList(),
                    rows.size() < table.maxRows(),
                    problems == null ? "" : problems.at(table.id()));
        }

        private TableView.Row row(Table table, Answers.Row row, int index) {
            List<FieldView> cells = new ArrayList<>();
            List<String> every = new ArrayList<>();
            for (Field column : table.columns()) {
                Object value = row.value(column.id());
                boolean visible = form.isShown(column, table, answers, row);
                every.add(visible ? shown(column, value) : "");
                if (visible) {
                    boolean required = form.isRequired(column, table, answers, row);
                    cells.add(field(column, table.path(index, column.id()), value, required));
                }
            }
            return new TableView.Row(index + 1, index, cells, every);
        }

        private List<Attachment> files(Field field) {
            List<String> ids = answers.files(field.id());
            return attachments.stream()
                    .filter(attachment -> ids.contains(attachment.id().value().toString()))
                    .toList();
        }

        private List<Option> options(Field field) {
            if (field.kind() == FieldKind.YES_NO) {
                return List.of(
                        new Option("yes", texts.message("shared.yes")), new Option("no", texts.message("shared.no")));
            }
            return field.choices().stream()
                    .map(choice -> new Option(choice.value(), texts.of(choice.label())))
                    .toList();
        }

        /** How a reader sees the answer; a dash for none. */
        private String shown(Field field, @Nullable Object value) {
            return switch (value) {
                case null -> "—";
                case Boolean yes -> texts.message(yes ? "shared.yes" : "shared.no");
                case BigDecimal number -> number(field.kind(), number);
                case String chosen
                when field.kind() == FieldKind.CHOICE ->
                    field.choices().stream()
                            .filter(choice -> choice.value().equals(chosen))
                            .map(choice -> texts.of(choice.label()))
                            .findFirst()
                            .orElse(chosen);
                case String text -> text;
                case List<?> list
                when field.kind() == FieldKind.FILE ->
                    files(field).stream().map(Attachment::fileName).collect(Collectors.joining(", "));
                default -> "—";
            };
        }

        private String number(FieldKind kind, BigDecimal number) {
            return switch (kind) {
                case MONEY -> texts.yuan(number);
                case PERCENT -> texts.number(number) + "%";
                default -> texts.number(number);
            };
        }
    }

    /** How the answer stands in its input. */
    private static String typed(@Nullable Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "yes" : "no";
            case BigDecimal number -> number.toPlainString();
            case String text -> text;
            case null, default -> "";
        };
    }

    private @Nullable String text(@Nullable LocalText text) {
        return text == null ? null : texts.of(text);
    }

    /** The same as {@link Problems.Field#anchor}: the summary links to it. */
    private static String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static String kind(FieldKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
