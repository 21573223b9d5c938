package org.zhuqi.programmes.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Table;
import org.zhuqi.rules.Amount;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.web.FactNames;
import org.zhuqi.shared.web.Texts;

/** Says a programme's formula in the reader's words: the formula first, then what bounds it and what its names mean. */
@Component
@RequiredArgsConstructor
class FormulaWords {
    private final Texts texts;
    private final FactNames factNames;
    private final ProgrammeTexts amounts;

    List<String> of(Amount amount, Form form) {
        Telling telling = new Telling(form);
        String formula = telling.say(amount, null);
        List<String> lines = new ArrayList<>();
        lines.add(texts.message("programmes.formula.amount", formula));
        lines.addAll(telling.notes);
        return lines;
    }

    /** One part of a formula, without what bounds it; table: over whose rows it is summed, null for none. */
    String part(Amount amount, Form form, @Nullable Table table) {
        return new Telling(form).say(amount, table);
    }

    private final class Telling {
        private final Form form;
        private final List<String> notes = new ArrayList<>();

        Telling(Form form) {
            this.form = form;
        }

        String say(Amount amount, @Nullable Table table) {
            return switch (amount) {
                case Amount.Blank blank -> texts.message("programmes.formula.blank");
                case Amount.Fixed fixed -> fixed(fixed.value());
                case Amount.Field field -> label(field.field());
                case Amount.Column column -> column(column.column(), table);
                case Amount.FactNumber fact ->
                    factNames.of(fact.fact().name(), fact.fact().period());
                case Amount.Sum sum -> sum(sum);
                case Amount.Least least -> texts.message("programmes.formula.least", list(least.of(), table));
                case Amount.Greatest greatest ->
                    texts.message("programmes.formula.greatest", list(greatest.of(), table));
                case Amount.Plus plus -> joined(plus.of(), " + ", table);
                case Amount.Times times -> joined(times.of(), " × ", table);
                case Amount.Minus minus -> say(minus.from(), table) + " − " + say(minus.take(), table);
                case Amount.Divided divided -> say(divided.of(), table) + " ÷ " + say(divided.by(), table);
                case Amount.LessTax lessTax ->
                    texts.message("programmes.formula.less-tax", say(lessTax.payment(), table));
                case Amount.Increase increase ->
                    texts.message(
                            "programmes.formula.increase", say(increase.current(), table), say(increase.base(), table));
                case Amount.Named named -> named(named, table);
                case Amount.Floor floor -> {
                    String of = say(floor.of(), table);
                    notes.addFirst(texts.message("programmes.formula.floor", of, money(floor.floor())));
                    yield of;
                }
                case Amount.Rate rate -> say(rate.of(), table) + " × " + percent(rate.rate());
                case Amount.Cap cap -> {
                    String of = say(cap.of(), table);
                    notes.add(texts.message("programmes.formula.cap", money(cap.cap())));
                    yield of;
                }
                case Amount.ByChoice byChoice -> byChoice(byChoice, table);
                case Amount.Tiers tiers ->
                    texts.message(
                            tiers.sliced() ? "programmes.formula.tiers-sliced" : "programmes.formula.tiers",
                            say(tiers.of(), table),
                            bands(tiers.bands()));
                case Amount.Days days ->
                    texts.message("programmes.formula.days", names(days.from(), table), names(days.until(), table));
                case Amount.Dated dated -> texts.message("programmes.formula.dated", name(dated.on(), table));
                case Amount.Given given -> given(given, table);
                case Amount.Staged staged -> staged(staged, table);
            };
        }

        private String bands(List<Amount.Band> bands) {
            return bands.stream()
                    .map(band -> texts.message(
                            "programmes.formula.band",
                            money(band.from()),
                            band.plus().signum() == 0
                                    ? percent(band.rate())
                                    : band.rate().signum() == 0
                                            ? money(band.plus())
                                            : percent(band.rate()) + " + " + money(band.plus())))
                    .collect(Collectors.joining("; "));
        }

        private String given(Amount.Given given, @Nullable Table table) {
            String words = texts.of(given.words());
            String then = say(given.then(), table);
            return given.otherwise() == null
                    ? texts.message("programmes.formula.given", words, then)
                    : texts.message("programmes.formula.given-otherwise", words, then, say(given.otherwise(), table));
        }

        private String staged(Amount.Staged staged, @Nullable Table table) {
            return staged.stages().stream()
                    .map(stage -> texts.message(
                            "programmes.formula.stage", texts.of(stage.words()), say(stage.amount(), table)))
                    .collect(Collectors.joining(" + "));
        }

        private String named(Amount.Named named, @Nullable Table table) {
            String name = texts.of(named.words());
            String of = say(named.of(), table);
            // Inside a table's row the name says enough; a name of its own gets a line that says what it means.
            if (table == null) {
                notes.add(texts.message("programmes.formula.means", name, of));
            }
            return name;
        }

        private String sum(Amount.Sum sum) {
            Table table = form.table(sum.table()).orElse(null);
            String each = say(sum.each(), table);
            String of = texts.message("programmes.formula.sum", label(sum.table()), each);
            if (!sum.once().isEmpty()) {
                notes.add(texts.message("programmes.formula.once"));
            }
            Amount.Without without = sum.without();
            if (without != null && !without.values().isEmpty()) {
                notes.add(texts.message(
                        "programmes.formula.without",
                        without.values().values().stream()
                                .map(texts::of)
                                .collect(Collectors.joining(texts.message("programmes.formula.comma")))));
            }
            return of;
        }

        private String byChoice(Amount.ByChoice byChoice, @Nullable Table table) {
            List<String> cases = new ArrayList<>();
            byChoice.cases()
                    .forEach((choice, of) -> cases.add(texts.message(
                            "programmes.formula.case", choice(byChoice.field(), choice, table), bounded(of, table))));
            return String.join("; ", cases);
        }

        /** What bounds one case stands with it, not under all of them. */
        private String bounded(Amount of, @Nullable Table table) {
            Telling inner = new Telling(form);
            String said = inner.say(of, table);
            return inner.notes.isEmpty()
                    ? said
                    : texts.message(
                            "programmes.formula.bounded",
                            said,
                            String.join(texts.message("programmes.formula.comma"), inner.notes));
        }

        private String list(List<Amount> of, @Nullable Table table) {
            return of.stream()
                    .map(part -> inBrackets(part, table))
                    .collect(Collectors.joining(texts.message("programmes.formula.comma")));
        }

        private String joined(List<Amount> of, String sign, @Nullable Table table) {
            return of.stream().map(part -> inBrackets(part, table)).collect(Collectors.joining(sign));
        }

        /** The lowest or highest of some inside another list would read as part of that one. */
        private String inBrackets(Amount part, @Nullable Table table) {
            return part instanceof Amount.Least || part instanceof Amount.Greatest
                    ? texts.message("programmes.formula.brackets", say(part, table))
                    : say(part, table);
        }

        private String names(List<String> ids, @Nullable Table table) {
            return ids.stream()
                    .map(id -> name(id, table))
                    .collect(Collectors.joining(texts.message("programmes.formula.comma")));
        }

        /** A name means the row's column first, then the form's field. */
        private String name(String id, @Nullable Table table) {
            return columnOf(id, table).map(field -> texts.of(field.label())).orElseGet(() -> label(id));
        }

        private String choice(String id, String value, @Nullable Table table) {
            return columnOf(id, table)
                    .or(() -> form.item(id).filter(Field.class::isInstance).map(Field.class::cast))
                    .flatMap(field -> field.choices().stream()
                            .filter(choice -> choice.value().equals(value))
                            .findFirst())
                    .map(choice -> texts.of(choice.label()))
                    .orElse(value);
        }

        private String label(String id) {
            return form.item(id).map(Item::label).map(texts::of).orElse(id);
        }

        private String column(String id, @Nullable Table table) {
            return columnOf(id, table).map(field -> texts.of(field.label())).orElse(id);
        }

        private Optional<Field> columnOf(String id, @Nullable Table table) {
            return Optional.ofNullable(table).stream()
                    .flatMap(each -> each.columns().stream())
                    .filter(column -> column.id().equals(id))
                    .findFirst();
        }
    }

    private String money(BigDecimal yuan) {
        return amounts.money(new Money(yuan));
    }

    /** Nobody is paid less than a hundred yuan: what is smaller is a number of something. */
    private String fixed(BigDecimal value) {
        return value.abs().compareTo(BigDecimal.valueOf(100)) < 0 ? texts.number(value) : money(value);
    }

    private String percent(BigDecimal rate) {
        return texts.number(rate.movePointRight(2)) + "%";
    }
}
