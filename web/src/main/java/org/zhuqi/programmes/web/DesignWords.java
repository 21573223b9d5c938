package org.zhuqi.programmes.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.enterprises.FactType;
import org.zhuqi.forms.Comparison;
import org.zhuqi.forms.Condition;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Quantity;
import org.zhuqi.forms.Table;
import org.zhuqi.policies.usecase.FactChoices;
import org.zhuqi.programmes.designs.DefinitionChange;
import org.zhuqi.programmes.designs.Fault;
import org.zhuqi.programmes.designs.FormDesk;
import org.zhuqi.programmes.designs.FormulaDesk;
import org.zhuqi.programmes.designs.Place;
import org.zhuqi.programmes.designs.Spot;
import org.zhuqi.programmes.designs.Wording;
import org.zhuqi.programmes.designs.usecase.EditConditions;
import org.zhuqi.programmes.designs.usecase.EditEligibility;
import org.zhuqi.programmes.designs.usecase.EditFormula;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Measurand;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** Puts conditions, formulas and what changed into the reader's words; templates call it {@code @designWords}. */
@Component("designWords")
@RequiredArgsConstructor
class DesignWords {
    private static final int PERCENT = 2;
    private final Texts texts;
    private final FactChoices facts;
    private final FormulaWords formulaWords;

    /**
     * A part of a tree.
     *
     * @param at its place
     * @param kind what it is, in a word
     * @param text what it says
     * @param group whether parts can be added to it
     */
    public record Node(String at, int depth, String role, String kind, String text, boolean group, boolean blank) {}

    // conditions of a form

    public String condition(@Nullable Condition condition, Form form, Spot spot) {
        return condition == null ? texts.message("designs.always") : said(condition, form, tableOf(form, spot));
    }

    /** The same with the spot as it is written. */
    public String condition(@Nullable Condition condition, Form form, String spot) {
        return condition(condition, form, Spot.of(spot));
    }

    List<Node> nodes(Condition whole, Form form, Spot spot) {
        List<Node> nodes = new ArrayList<>();
        nodes(whole, Place.WHOLE, 0, form, tableOf(form, spot), nodes);
        return nodes;
    }

    private void nodes(Condition condition, Place at, int depth, Form form, @Nullable Table table, List<Node> into) {
        switch (condition) {
            case Condition.All all -> {
                into.add(group(at, depth, "ALL"));
                inside(all.of(), at, depth, form, table, into);
            }
            case Condition.Any any -> {
                into.add(group(at, depth, "ANY"));
                inside(any.of(), at, depth, form, table, into);
            }
            case Condition.Not not
            when !not.of().parts().isEmpty() || not.of() instanceof Condition.Any -> {
                into.add(group(at, depth, "NONE"));
                inside(not.of().parts(), at.part(0), depth, form, table, into);
            }
            default -> into.add(new Node(at.toString(), depth, "", "", said(condition, form, table), false, false));
        }
    }

    private void inside(List<Condition> parts, Place at, int depth, Form form, @Nullable Table table, List<Node> into) {
        for (int i = 0; i < parts.size(); i++) {
            nodes(parts.get(i), at.part(i), depth + 1, form, table, into);
        }
    }

    private Node group(Place at, int depth, String kind) {
        return new Node(at.toString(), depth, "", texts.message("designs.group." + kind), "", true, false);
    }

    private static @Nullable Table tableOf(Form form, Spot spot) {
        return spot.kind().isInTable() ? form.table(spot.owner()).orElse(null) : null;
    }

    private String said(Condition condition, Form form, @Nullable Table table) {
        return switch (condition) {
            case Condition.All all -> joined(all.of(), "designs.and", form, table);
            case Condition.Any any -> joined(any.of(), "designs.or", form, table);
            case Condition.Not not -> texts.message("designs.not", said(not.of(), form, table));
            case Condition.Filled filled -> texts.message("designs.said.filled", name(filled.field(), form, table));
            case Condition.OneOf oneOf ->
                texts.message(
                        "designs.said.is",
                        name(oneOf.field(), form, table),
                        oneOf.values().stream()
                                .map(value -> choice(oneOf.field(), value, form, table))
                                .collect(Collectors.joining(texts.message("shared.comma"))));
            case Condition.Compare compare ->
                quantity(compare.left(), form, table) + " " + sign(compare.comparison()) + " "
                        + quantity(compare.right(), form, table);
            case Condition.Dates dates ->
                date(dates.left(), form, table) + " " + sign(dates.comparison()) + " "
                        + date(dates.right(), form, table);
        };
    }

    private String joined(List<Condition> parts, String key, Form form, @Nullable Table table) {
        String word = texts.message(key);
        return parts.isEmpty()
                ? texts.message("designs.nothing-yet")
                : parts.stream()
                        .map(part ->
                                part.parts().size() > 1 ? "(" + said(part, form, table) + ")" : said(part, form, table))
                        .collect(Collectors.joining(" " + word + " "));
    }

    private String quantity(Quantity quantity, Form form, @Nullable Table table) {
        return switch (quantity) {
            case Quantity.Fixed fixed -> texts.number(fixed.value());
            case Quantity.Of of -> name(of.field(), form, table);
            case Quantity.ColumnSum sum ->
                texts.message(
                        "designs.said.sum",
                        name(sum.table(), form, null),
                        name(sum.column(), form, form.table(sum.table()).orElse(null)));
            case Quantity.RowCount count -> texts.message("designs.said.rows", name(count.table(), form, null));
            case Quantity.Plus plus ->
                plus.of().stream().map(part -> quantity(part, form, table)).collect(Collectors.joining(" + "));
            case Quantity.Minus minus ->
                quantity(minus.from(), form, table) + " − " + quantity(minus.take(), form, table);
            case Quantity.Times times -> quantity(times.of(), form, table) + " × " + texts.number(times.factor());
        };
    }

    private String date(Condition.DateOf date, Form form, @Nullable Table table) {
        String field = date.field();
        return field == null ? texts.date(date.date()) : name(field, form, table);
    }

    static String sign(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            case LESS -> "＜";
            case MORE -> "＞";
            case EQUAL -> "＝";
            case NOT_EQUAL -> "≠";
        };
    }

    private String name(String id, Form form, @Nullable Table table) {
        return column(id, table)
                .map(field -> texts.of(field.label()))
                .or(() -> form.item(id).map(Item::label).map(texts::of))
                .orElse(id);
    }

    private String choice(String id, String value, Form form, @Nullable Table table) {
        if (value.equals("yes") || value.equals("no")) {
            return texts.message("shared." + value);
        }
        return column(id, table)
                .or(() -> form.item(id).filter(Field.class::isInstance).map(Field.class::cast))
                .flatMap(field -> field.choices().stream()
                        .filter(choice -> choice.value().equals(value))
                        .findFirst())
                .map(choice -> texts.of(choice.label()))
                .orElse(value);
    }

    private static Optional<Field> column(String id, @Nullable Table table) {
        return Optional.ofNullable(table).stream()
                .flatMap(each -> each.columns().stream())
                .filter(column -> column.id().equals(id))
                .findFirst();
    }

    /** What a condition of the form can look at: fields, a row's columns, sums and numbers of rows. */
    List<Option> comparables(Form form, @Nullable Table table) {
        List<Option> options = new ArrayList<>();
        if (table != null) {
            table.columns()
                    .forEach(column -> options.add(
                            new Option(column.id(), texts.message("designs.of-row", texts.of(column.label())))));
        }
        for (Item item : form.items()) {
            options.add(new Option(item.id(), texts.of(item.label()) + kindOf(item)));
            if (item instanceof Table of && of != table) {
                options.add(new Option("rows:" + of.id(), texts.message("designs.said.rows", texts.of(of.label()))));
                of.columns().stream()
                        .filter(column -> column.kind().isNumeric())
                        .forEach(column -> options.add(new Option(
                                "sum:" + of.id() + "." + column.id(),
                                texts.message("designs.said.sum", texts.of(of.label()), texts.of(column.label())))));
            }
        }
        return options;
    }

    private String kindOf(Item item) {
        return texts.message(
                "designs.in-brackets",
                texts.message("designs.kind."
                        + (item instanceof Field field ? field.kind().name() : TABLE)));
    }

    private static final String TABLE = "TABLE";

    /** What the choices of all choice fields are called, each with its field: for a comparison with one of them. */
    List<Option> choices(Form form, @Nullable Table table) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("yes", texts.message("shared.yes")));
        options.add(new Option("no", texts.message("shared.no")));
        List<Field> fields = new ArrayList<>();
        if (table != null) {
            fields.addAll(table.columns());
        }
        form.items().stream()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .forEach(fields::add);
        fields.stream()
                .filter(field -> field.kind() == FieldKind.CHOICE)
                .forEach(field -> field.choices()
                        .forEach(choice -> options.add(new Option(
                                field.id() + "=" + choice.value(),
                                texts.of(field.label()) + texts.message("shared.colon") + texts.of(choice.label())))));
        return options;
    }

    // conditions on facts

    List<Node> nodes(Criterion whole) {
        List<Node> nodes = new ArrayList<>();
        nodes(whole, Place.WHOLE, 0, nodes);
        return nodes;
    }

    private void nodes(Criterion criterion, Place at, int depth, List<Node> into) {
        switch (criterion) {
            case Criterion.All all -> {
                into.add(group(at, depth, "ALL", all.words()));
                inside(all.of(), at, depth, into);
            }
            case Criterion.Any any -> {
                into.add(group(at, depth, "ANY", any.words()));
                inside(any.of(), at, depth, into);
            }
            case Criterion.Not not
            when not.of() instanceof Criterion.Any || not.of() instanceof Criterion.All -> {
                into.add(group(at, depth, "NONE", not.words()));
                inside(not.of().parts(), at.part(0), depth, into);
            }
            default ->
                into.add(new Node(at.toString(), depth, words(criterion), "", sentence(criterion), false, false));
        }
    }

    private void inside(List<Criterion> parts, Place at, int depth, List<Node> into) {
        for (int i = 0; i < parts.size(); i++) {
            nodes(parts.get(i), at.part(i), depth + 1, into);
        }
    }

    private Node group(Place at, int depth, String kind, @Nullable LocalText words) {
        return new Node(
                at.toString(),
                depth,
                words == null ? "" : texts.of(words),
                texts.message("designs.group." + kind),
                "",
                true,
                false);
    }

    private String words(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Compare compare -> texts.of(compare.words());
            case Criterion.OneOf oneOf -> texts.of(oneOf.words());
            case Criterion.Not not -> not.words() == null ? words(not.of()) : texts.of(not.words());
            case Criterion.All all -> "";
            case Criterion.Any any -> "";
        };
    }

    String sentence(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Compare compare ->
                measurand(compare.measurand()) + " " + sign(compare.comparison()) + " "
                        + value(typeOf(compare.measurand()), compare.wanted());
            case Criterion.OneOf oneOf ->
                texts.message(
                        "designs.said.is",
                        fact(oneOf.fact()),
                        oneOf.wanted().stream()
                                .map(value -> value(FactType.WORDS, value))
                                .collect(Collectors.joining(texts.message("shared.comma"))));
            case Criterion.Not not -> texts.message("designs.not", sentence(not.of()));
            case Criterion.All all ->
                all.of().stream()
                        .map(this::sentence)
                        .collect(Collectors.joining(" " + texts.message("designs.and") + " "));
            case Criterion.Any any ->
                any.of().stream()
                        .map(this::sentence)
                        .collect(Collectors.joining(" " + texts.message("designs.or") + " "));
        };
    }

    private String measurand(Measurand measurand) {
        return switch (measurand) {
            case Measurand.Of of -> fact(of.fact());
            case Measurand.Ratio ratio -> fact(ratio.of()) + " ÷ " + fact(ratio.to());
            case Measurand.Growth growth ->
                texts.message("designs.said.growth", fact(growth.current()), fact(growth.base()));
        };
    }

    private FactType typeOf(Measurand measurand) {
        return measurand instanceof Measurand.Of of
                ? facts.find(of.fact().name()).map(FactChoices.Choice::type).orElse(FactType.COUNT)
                : FactType.RATIO;
    }

    private String value(FactType type, FactValue value) {
        return switch (value) {
            case FactValue.YesNo yesNo -> texts.message(yesNo.yes() ? "shared.yes" : "shared.no");
            case FactValue.Words words -> words.words();
            case FactValue.Date date -> texts.date(date.date());
            case FactValue.Number number ->
                switch (type) {
                    case MONEY -> texts.inWan(number.number());
                    case RATIO -> texts.number(number.number().movePointRight(PERCENT)) + " %";
                    case COUNT, YES_NO, WORDS -> texts.number(number.number());
                };
        };
    }

    /** A fact's name, with the period it is of. */
    String fact(FactKey key) {
        String name = facts.find(key.name())
                .map(this::factName)
                .orElseGet(() -> texts.messageOr("rules.fact." + key.name(), key.name()));
        return key.period().isEmpty()
                ? name
                : texts.message("rules.fact-of", name, texts.messageOr("rules.period." + key.period(), key.period()));
    }

    private String factName(FactChoices.Choice choice) {
        LocalText name = choice.name();
        return name == null
                ? texts.messageOr(
                        "rules.fact." + choice.fact().value(), choice.fact().value())
                : texts.of(name);
    }

    /** The dictionary of facts, each with the unit its value is typed in. */
    List<Option> facts() {
        return facts.all().stream()
                .map(choice -> new Option(
                        choice.fact().value(),
                        texts.message(
                                "policies.fact-of-type",
                                factName(choice),
                                texts.message("policies.fact-type." + choice.type()))))
                .toList();
    }

    List<Option> periods() {
        List<Option> options = new ArrayList<>();
        for (String period : List.of("year-1", "year-2", "year-3")) {
            options.add(new Option(period, texts.message("rules.period." + period)));
        }
        return options;
    }

    /** What was typed for a comparison, to be typed again; groups and what no row can say give what they can. */
    EditEligibility.Input typed(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All all -> group("ALL", all.words());
            case Criterion.Any any -> group("ANY", any.words());
            case Criterion.Not not when not.of() instanceof Criterion.OneOf oneOf -> one(oneOf, "NOT_EQUAL");
            case Criterion.Not not -> group("NONE", not.words());
            case Criterion.OneOf oneOf -> one(oneOf, "EQUAL");
            case Criterion.Compare compare -> {
                List<FactKey> keys = compare.measurand().keys();
                FactKey base = keys.size() > 1 ? keys.get(1) : null;
                yield input(
                        null,
                        switch (compare.measurand()) {
                            case Measurand.Of of -> "FACT";
                            case Measurand.Growth growth -> "GROWTH";
                            case Measurand.Ratio ratio -> "RATIO";
                        },
                        keys.getFirst(),
                        base,
                        compare.comparison().name(),
                        FactChoices.written(typeOf(compare.measurand()), compare.wanted()),
                        compare.words(),
                        compare.basis());
            }
        };
    }

    private static EditEligibility.Input one(Criterion.OneOf oneOf, String comparison) {
        return input(
                null,
                "FACT",
                oneOf.fact(),
                null,
                comparison,
                oneOf.wanted().stream()
                        .map(value -> FactChoices.written(FactType.WORDS, value))
                        .collect(Collectors.joining("、")),
                oneOf.words(),
                oneOf.basis());
    }

    private static EditEligibility.Input group(String kind, @Nullable LocalText words) {
        return input(kind, null, null, null, null, null, words, null);
    }

    private static EditEligibility.Input input(
            @Nullable String group,
            @Nullable String measure,
            @Nullable FactKey fact,
            @Nullable FactKey base,
            @Nullable String comparison,
            @Nullable String value,
            @Nullable LocalText words,
            @Nullable String basis) {
        return new EditEligibility.Input(
                group,
                measure,
                fact == null ? null : fact.name(),
                fact == null ? null : fact.period(),
                base == null ? null : base.name(),
                base == null ? null : base.period(),
                comparison,
                value,
                words == null ? null : words.zh(),
                words == null ? null : words.ko(),
                words == null ? null : words.en(),
                basis);
    }

    // formulas

    public List<String> formula(Amount amount, Form form) {
        return formulaWords.of(amount, form);
    }

    List<Node> nodes(Amount whole, Form form) {
        List<Node> nodes = new ArrayList<>();
        nodes(whole, Place.WHOLE, 0, "", form, null, nodes);
        return nodes;
    }

    private void nodes(
            Amount amount, Place at, int depth, String role, Form form, @Nullable Table table, List<Node> into) {
        EditFormula.Kind kind = kind(amount);
        into.add(new Node(
                at.toString(),
                depth,
                role,
                kind == null ? texts.message("designs.blank") : texts.message("designs.formula." + kind),
                own(amount, form, table),
                FormulaDesk.isList(amount),
                kind == null));
        Table inside =
                amount instanceof Amount.Sum sum ? form.table(sum.table()).orElse(null) : table;
        List<Amount> parts = amount.parts();
        for (int i = 0; i < parts.size(); i++) {
            nodes(parts.get(i), at.part(i), depth + 1, role(amount, i, form, table), form, inside, into);
        }
    }

    static EditFormula.@Nullable Kind kind(Amount amount) {
        return switch (amount) {
            case Amount.Blank blank -> null;
            case Amount.Fixed fixed -> EditFormula.Kind.FIXED;
            case Amount.Field field -> EditFormula.Kind.FIELD;
            case Amount.Column column -> EditFormula.Kind.COLUMN;
            case Amount.FactNumber fact -> EditFormula.Kind.FACT;
            case Amount.Sum sum -> EditFormula.Kind.SUM;
            case Amount.Least least -> EditFormula.Kind.LEAST;
            case Amount.Greatest greatest -> EditFormula.Kind.GREATEST;
            case Amount.Plus plus -> EditFormula.Kind.PLUS;
            case Amount.Minus minus -> EditFormula.Kind.MINUS;
            case Amount.Times times -> EditFormula.Kind.TIMES;
            case Amount.Divided divided -> EditFormula.Kind.DIVIDED;
            case Amount.LessTax lessTax -> EditFormula.Kind.LESS_TAX;
            case Amount.Increase increase -> EditFormula.Kind.INCREASE;
            case Amount.Named named -> EditFormula.Kind.NAMED;
            case Amount.Floor floor -> EditFormula.Kind.FLOOR;
            case Amount.Rate rate -> EditFormula.Kind.RATE;
            case Amount.Cap cap -> EditFormula.Kind.CAP;
            case Amount.Tiers tiers -> EditFormula.Kind.TIERS;
            case Amount.Days days -> EditFormula.Kind.DAYS;
            case Amount.Dated dated -> EditFormula.Kind.DATED;
            case Amount.Given given -> EditFormula.Kind.GIVEN;
            case Amount.Staged staged -> EditFormula.Kind.STAGED;
            case Amount.ByChoice choice -> EditFormula.Kind.CHOICE;
        };
    }

    /** What a part says beside its kind. */
    private String own(Amount amount, Form form, @Nullable Table table) {
        return switch (amount) {
            case Amount.Fixed fixed -> texts.number(fixed.value());
            case Amount.Field field -> name(field.field(), form, null);
            case Amount.Column column -> name(column.column(), form, table);
            case Amount.FactNumber fact -> fact(fact.fact());
            case Amount.Sum sum -> {
                Table of = form.table(sum.table()).orElse(null);
                String once = sum.once().stream()
                        .map(name -> name(name, form, of))
                        .collect(Collectors.joining(texts.message("shared.comma")));
                yield once.isEmpty()
                        ? name(sum.table(), form, null)
                        : texts.message("designs.said.once", name(sum.table(), form, null), once);
            }
            case Amount.Rate rate -> percent(rate.rate());
            case Amount.Cap cap -> texts.inWan(cap.cap());
            case Amount.Floor floor -> texts.inWan(floor.floor());
            case Amount.ByChoice choice -> name(choice.field(), form, table);
            case Amount.Named named -> texts.of(named.words());
            case Amount.Given given -> texts.of(given.words());
            case Amount.Tiers tiers -> formulaWords.part(tiers, form, table);
            case Amount.Days days -> formulaWords.part(days, form, table);
            case Amount.Dated dated -> name(dated.on(), form, table);
            default -> "";
        };
    }

    private String role(Amount of, int part, Form form, @Nullable Table table) {
        return switch (of) {
            case Amount.Minus minus -> texts.message(part == 0 ? "designs.role.from" : "designs.role.take");
            case Amount.Divided divided -> texts.message(part == 0 ? "designs.role.of" : "designs.role.by");
            case Amount.LessTax lessTax ->
                texts.message("designs.role." + List.of("payment", "net", "tax").get(part));
            case Amount.Increase increase -> texts.message(part == 0 ? "designs.role.current" : "designs.role.base");
            case Amount.Given given -> texts.message(part == 0 ? "designs.role.then" : "designs.role.otherwise");
            case Amount.Staged staged -> texts.of(staged.stages().get(part).words());
            case Amount.Sum sum -> texts.message("designs.role.each");
            case Amount.ByChoice choice -> {
                List<String> cases = List.copyOf(choice.cases().keySet());
                yield part < cases.size()
                        ? choice(choice.field(), cases.get(part), form, table)
                        : texts.message("designs.role.otherwise");
            }
            default -> "";
        };
    }

    private String percent(BigDecimal rate) {
        return texts.number(rate.movePointRight(PERCENT)) + " %";
    }

    /** What was typed for a part, to be typed again. */
    EditFormula.Input typed(Amount amount) {
        EditFormula.Kind kind = kind(amount);
        TypedPart typed = new TypedPart(kind == null ? null : kind.name());
        switch (amount) {
            case Amount.Fixed fixed -> typed.number = plain(fixed.value());
            case Amount.Field field -> typed.name = field.field();
            case Amount.Column column -> typed.name = column.column();
            case Amount.FactNumber fact -> {
                typed.name = fact.fact().name();
                typed.period = fact.fact().period();
            }
            case Amount.Sum sum -> {
                typed.table = sum.table();
                typed.rowName = sum.rowName();
                typed.once = sum.once();
                Amount.Without without = sum.without();
                if (without != null) {
                    typed.withoutColumn = without.column();
                    typed.without = without.values().entrySet().stream()
                            .map(each -> new EditFormula.WithoutRow(
                                    each.getKey(),
                                    each.getValue().zh(),
                                    each.getValue().ko()))
                            .toList();
                }
            }
            case Amount.Rate rate -> typed.number = plain(rate.rate().movePointRight(PERCENT));
            case Amount.Cap cap -> typed.number = plain(cap.cap());
            case Amount.Floor floor -> typed.number = plain(floor.floor());
            case Amount.ByChoice choice -> typed.name = choice.field();
            case Amount.Tiers tiers -> {
                typed.sliced = tiers.sliced() ? "true" : null;
                typed.lines = tiers.bands().stream()
                        .map(band -> plain(band.from()) + " | "
                                + plain(band.rate().movePointRight(PERCENT)) + "% | " + plain(band.plus()))
                        .collect(Collectors.joining("\n"));
            }
            case Amount.Days days -> {
                typed.from = days.from();
                typed.until = days.until();
                Amount.Within within = days.within();
                if (within != null) {
                    typed.withinFrom = within.from().toString();
                    typed.withinThrough = within.through().toString();
                }
            }
            case Amount.Dated dated -> {
                typed.name = dated.on();
                typed.lines = dated.values().entrySet().stream()
                        .map(each -> each.getKey() + " | " + plain(each.getValue()))
                        .collect(Collectors.joining("\n"));
            }
            case Amount.Given given -> {
                typed.title = given.words();
                typed.otherwise = given.otherwise() == null ? null : "true";
                typed.condition = typed(given.criterion());
            }
            case Amount.Staged staged ->
                typed.stages = staged.stages().stream()
                        .map(stage -> new EditFormula.StageInput(
                                stage.words().zh(), stage.words().ko(), typed(stage.due())))
                        .toList();
            case Amount.Named named -> typed.title = named.words();
            default -> {}
        }
        return typed.input();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Collects what a part's own kind says. */
    private static final class TypedPart {
        private final @Nullable String kind;
        private @Nullable String number;
        private @Nullable String name;
        private @Nullable String period;
        private @Nullable String table;
        private @Nullable String rowName;
        private List<String> once = List.of();
        private @Nullable String withoutColumn;
        private List<EditFormula.WithoutRow> without = List.of();
        private @Nullable String sliced;
        private @Nullable String lines;
        private List<String> from = List.of();
        private List<String> until = List.of();
        private @Nullable String withinFrom;
        private @Nullable String withinThrough;
        private @Nullable String otherwise;
        private @Nullable LocalText title;
        private EditEligibility.@Nullable Input condition;
        private List<EditFormula.StageInput> stages = List.of();

        TypedPart(@Nullable String kind) {
            this.kind = kind;
        }

        EditFormula.Input input() {
            return new EditFormula.Input(
                    kind,
                    number,
                    name,
                    period,
                    table,
                    rowName,
                    once,
                    withoutColumn,
                    without,
                    sliced,
                    lines,
                    from,
                    until,
                    withinFrom,
                    withinThrough,
                    otherwise,
                    title == null ? null : title.zh(),
                    title == null ? null : title.ko(),
                    title == null ? null : title.en(),
                    condition,
                    stages);
        }
    }

    /** Facts that a formula asks for, to be assumed in a trial. */
    List<Option> factsOf(Amount amount) {
        return amount.keys().stream()
                .map(key -> new Option(key.value(), fact(key)))
                .toList();
    }

    /** Steps of a calculation in words, for programs. */
    List<String> steps(List<Step> steps) {
        return steps.stream()
                .filter(Step.Calculation.class::isInstance)
                .map(Step.Calculation.class::cast)
                .map(step -> texts.message(
                        "rules.step." + step.key(),
                        step.args().stream().map(this::written).toArray()))
                .toList();
    }

    private String written(Step.Arg arg) {
        return switch (arg) {
            case Step.Arg.Yuan yuan -> texts.yuan(yuan.yuan().toBigDecimal(2));
            case Step.Arg.Rate rate -> percent(rate.rate());
            case Step.Arg.Number number -> texts.number(number.number());
            case Step.Arg.Words words -> texts.of(words.words());
        };
    }

    // what changed, what is missing

    public String change(DefinitionChange change) {
        String subject = texts.message("designs.subject." + change.subject());
        LocalText label = change.label();
        String what = texts.message(
                "designs.change." + change.what(),
                label == null ? subject : texts.message("designs.named", subject, texts.of(label)));
        return change.how().isEmpty()
                ? what
                : what
                        + texts.message(
                                "designs.in-brackets",
                                change.how().stream()
                                        .map(aspect -> texts.message("designs.aspect." + aspect))
                                        .collect(Collectors.joining(texts.message("shared.comma"))));
    }

    public String fault(Fault fault) {
        return texts.message(
                "problem." + fault.problem().key(),
                fault.problem().args().stream()
                        .map(arg -> arg instanceof LocalText text ? texts.of(text) : arg)
                        .toArray());
    }

    /** The page of the designer on which it is mended. */
    public String page(Fault.Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    public String wording(Wording wording) {
        return wording.text().zh();
    }

    <E extends Enum<E>> List<Option> options(E[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), texts.message(prefix + value)))
                .toList();
    }

    List<Option> comparisons() {
        return Arrays.stream(Comparison.values())
                .map(value ->
                        new Option(value.name(), sign(value) + " " + texts.message("designs.comparison." + value)))
                .toList();
    }

    List<Option> tests() {
        return Arrays.stream(EditConditions.Test.values())
                .map(value -> new Option(value.name(), texts.message("designs.test." + value)))
                .toList();
    }

    List<Option> columns(@Nullable Table table, boolean numeric) {
        return table == null
                ? List.of()
                : table.columns().stream()
                        .filter(column -> !numeric || column.kind().isNumeric())
                        .map(column -> new Option(column.id(), texts.of(column.label())))
                        .toList();
    }

    /** Fields of some kinds, a row's columns first. */
    List<Option> fields(Form form, @Nullable Table table, List<FieldKind> kinds) {
        List<Option> options = new ArrayList<>();
        if (table != null) {
            table.columns().stream()
                    .filter(column -> kinds.contains(column.kind()))
                    .forEach(column -> options.add(
                            new Option(column.id(), texts.message("designs.of-row", texts.of(column.label())))));
        }
        form.items().stream()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .filter(field -> kinds.contains(field.kind()))
                .forEach(field -> options.add(new Option(field.id(), texts.of(field.label()))));
        return options;
    }

    List<Option> tables(Form form) {
        return form.items().stream()
                .filter(Table.class::isInstance)
                .map(item -> new Option(item.id(), texts.of(item.label())))
                .toList();
    }

    List<Option> items(Form form) {
        return form.items().stream()
                .map(item -> new Option(item.id(), texts.of(item.label())))
                .toList();
    }

    /** What speaks of a field or column, in the words of its labels; with the formula where that does. */
    List<String> uses(Form form, Amount amount, @Nullable String table, String id) {
        FormDesk desk = new FormDesk(form);
        FormulaDesk formula = new FormulaDesk(amount);
        List<String> uses = new ArrayList<>((table == null ? desk.uses(id) : desk.usesOfColumn(table, id))
                .stream().map(texts::of).distinct().toList());
        if (table == null ? formula.uses(id) : formula.usesColumn(table, id)) {
            uses.add(texts.message("designs.part.FORMULA"));
        }
        return uses;
    }
}
