package org.zhuqi.programmes.designs.usecase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.forms.Condition;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Rule;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.designs.FormDesk;
import org.zhuqi.programmes.designs.FormulaDesk;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.FactKey;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.MalformedException;

/** Writes the form of a call: sections, fields, tables with their columns, and rules. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditForm {
    private static final int LABEL = 200;
    private static final int TEXT = 2_000;
    private static final int MOST_CHOICES = 100;
    /** What the kind of an item is called when it is a table. */
    public static final String TABLE = "TABLE";

    private final KeptDesign kept;

    /** What was typed for a section. */
    public record SectionInput(
            @Nullable String id,
            @Nullable String titleZh,
            @Nullable String titleKo,
            @Nullable String titleEn,
            @Nullable String helpZh,
            @Nullable String helpKo,
            @Nullable String helpEn) {}

    /** Adds a section, or changes the one with that id. */
    public Design section(Actor actor, ProgrammeId id, long seen, SectionInput typed) {
        kept.toChange(actor, id);
        Typed fields = new Typed();
        LocalText title = fields.read.local("title", typed.titleZh(), typed.titleKo(), typed.titleEn(), LABEL);
        LocalText help = fields.text("help", typed.helpZh(), typed.helpKo(), typed.helpEn(), TEXT);
        fields.read.refuseWrong();
        return form(actor, id, seen, desk -> {
            if (Typed.blank(typed.id())) {
                return desk.withSection(new Section(desk.freeId("part"), title, help, null, List.of()));
            }
            Section of = desk.section(typed.id());
            return desk.withSection(new Section(of.id(), title, help, of.shownWhen(), of.items()));
        });
    }

    /** One thing to choose; one without a name is left out. */
    public record ChoiceRow(
            @Nullable String value,
            @Nullable String zh,
            @Nullable String ko,
            @Nullable String en) {}

    /**
     * What was typed for a field, a column or a table.
     *
     * @param id of the one that is changed; for a new one its short name, blank to be given one
     * @param kind a {@link FieldKind} or {@link #TABLE}
     * @param first the name of a new table's first column
     */
    public record ItemInput(
            @Nullable String section,
            @Nullable String table,
            @Nullable String id,
            @Nullable String kind,
            @Nullable String labelZh,
            @Nullable String labelKo,
            @Nullable String labelEn,
            @Nullable String helpZh,
            @Nullable String helpKo,
            @Nullable String helpEn,
            @Nullable String required,
            @Nullable String maxLength,
            @Nullable String pattern,
            @Nullable String min,
            @Nullable String max,
            @Nullable String decimals,
            @Nullable String maxFiles,
            @Nullable String fact,
            @Nullable List<ChoiceRow> choices,
            @Nullable String first,
            @Nullable List<String> totals,
            @Nullable String minRows,
            @Nullable String maxRows) {}

    /** Adds a field or table to a section, or changes the one with that id. */
    public Design item(Actor actor, ProgrammeId id, long seen, ItemInput typed) {
        Form form = kept.toChange(actor, id).definition().form();
        Typed fields = new Typed();
        FormDesk desk = new FormDesk(form);
        Item before =
                Typed.blank(typed.id()) ? null : form.item(typed.id().strip()).orElse(null);
        Item item = TABLE.equals(typed.kind())
                ? table(fields, typed, before, desk)
                : field(fields, typed, before instanceof Field field ? field : null, desk);
        fields.read.refuseWrong();
        String section = typed.section() == null ? "" : typed.section();
        if (before == null) {
            desk.section(section);
        }
        return form(actor, id, seen, now -> now.withItem(section, item));
    }

    /** Adds a column to a table, or changes the one with that id. */
    public Design column(Actor actor, ProgrammeId id, long seen, ItemInput typed) {
        FormDesk desk = new FormDesk(kept.toChange(actor, id).definition().form());
        Table table = desk.table(typed.table() == null ? "" : typed.table());
        Typed fields = new Typed();
        Field before = table.columns().stream()
                .filter(column -> column.id().equals(typed.id()))
                .findFirst()
                .orElse(null);
        Field column = field(fields, typed, before, desk);
        if (column.kind() == FieldKind.FACT || column.kind() == FieldKind.FILE) {
            fields.read.wrong(FieldProblem.of("kind", "shared.choice"));
        }
        fields.read.refuseWrong();
        return form(actor, id, seen, now -> now.withColumn(table.id(), column));
    }

    private static Table table(Typed fields, ItemInput typed, @Nullable Item before, FormDesk desk) {
        Table old = before instanceof Table table ? table : null;
        LocalText label = label(fields, typed);
        String id = old == null ? newId(fields, typed.id(), "table", desk) : old.id();
        List<Field> columns = old == null
                ? List.of(Field.builder()
                        .id(desk.freeId("name"))
                        .kind(FieldKind.TEXT)
                        .label(LocalText.ofZh(nonBlank(fields.read.required("first", typed.first(), LABEL))))
                        .required(true)
                        .build())
                : old.columns();
        int min = zero(typed.minRows())
                ? 0
                : fields.read.count("minRows", typed.minRows()).orElse(0);
        int max = fields.read.count("maxRows", typed.maxRows()).orElse(Table.MOST_ROWS);
        if (min > max || max > Table.MOST_ROWS) {
            fields.read.wrong(FieldProblem.of("maxRows", "designs.rows-wrong", Table.MOST_ROWS));
            max = Table.MOST_ROWS;
            min = 0;
        }
        List<String> totals = Typed.some(typed.totals()).stream()
                .filter(total -> columns.stream()
                        .anyMatch(column ->
                                column.id().equals(total) && column.kind().isNumeric()))
                .toList();
        return new Table(
                id,
                label,
                help(fields, typed),
                old == null ? null : old.shownWhen(),
                columns,
                totals,
                old == null ? List.of() : old.rules(),
                min,
                max);
    }

    private static Field field(Typed fields, ItemInput typed, @Nullable Field old, FormDesk desk) {
        FieldKind kind =
                fields.read.requiredOne(FieldKind.class, "kind", typed.kind()).orElse(FieldKind.TEXT);
        List<Field.Choice> choices = kind == FieldKind.CHOICE ? choices(fields, typed) : List.of();
        String fact = kind == FieldKind.FACT ? fact(fields, typed.fact()) : null;
        boolean numeric = kind.isNumeric();
        return Field.builder()
                .id(old == null ? newId(fields, typed.id(), "field", desk) : old.id())
                .kind(kind)
                .label(label(fields, typed))
                .help(help(fields, typed))
                .required("true".equals(typed.required()))
                .requiredWhen(old == null ? null : old.requiredWhen())
                .shownWhen(old == null ? null : old.shownWhen())
                .limits(new Field.Limits(
                        kind == FieldKind.TEXT || kind == FieldKind.LONG_TEXT
                                ? fields.read
                                        .count("maxLength", typed.maxLength())
                                        .orElse(null)
                                : null,
                        kind == FieldKind.TEXT ? pattern(fields, typed.pattern()) : null,
                        numeric ? number(fields, "min", typed.min()) : null,
                        numeric ? number(fields, "max", typed.max()) : null,
                        numeric ? decimals(fields, typed.decimals()) : null,
                        kind == FieldKind.FILE
                                ? fields.read
                                        .count("maxFiles", typed.maxFiles())
                                        .orElse(null)
                                : null))
                .choices(choices)
                .fact(fact)
                .build();
    }

    private static LocalText label(Typed fields, ItemInput typed) {
        return fields.read.local("label", typed.labelZh(), typed.labelKo(), typed.labelEn(), LABEL);
    }

    private static @Nullable LocalText help(Typed fields, ItemInput typed) {
        return fields.text("help", typed.helpZh(), typed.helpKo(), typed.helpEn(), TEXT);
    }

    private static String newId(Typed fields, @Nullable String typed, String word, FormDesk desk) {
        if (Typed.blank(typed)) {
            return desk.freeId(word);
        }
        String id = typed.strip();
        if (!id.matches("[a-z][A-Za-z0-9]{0,39}")) {
            fields.read.wrong(FieldProblem.of("id", "designs.id-form"));
            return desk.freeId(word);
        }
        if (!desk.freeId(id).equals(id)) {
            fields.read.wrong(FieldProblem.of("id", "designs.id-taken", id));
        }
        return desk.freeId(id);
    }

    private static List<Field.Choice> choices(Typed fields, ItemInput typed) {
        List<ChoiceRow> rows = typed.choices() == null ? List.of() : typed.choices();
        List<Field.Choice> choices = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ChoiceRow row = rows.get(i);
            if (Typed.blank(row.zh()) && Typed.blank(row.ko()) && Typed.blank(row.en())) {
                continue;
            }
            LocalText label = new LocalText(
                    nonBlank(fields.read.required("choices[" + i + "].zh", row.zh(), LABEL)),
                    nullable(fields.read.text("choices[" + i + "].ko", row.ko(), LABEL)),
                    nullable(fields.read.text("choices[" + i + "].en", row.en(), LABEL)));
            String value = Typed.blank(row.value()) ? "" : row.value().strip();
            choices.add(new Field.Choice(free(value, choices, rows), label));
        }
        if (choices.isEmpty() || choices.size() > MOST_CHOICES) {
            fields.read.wrong(FieldProblem.of("choices[0].zh", "designs.choices-missing"));
            return List.of(new Field.Choice("c1", LocalText.ofZh("-")));
        }
        return choices;
    }

    private static String free(String wanted, List<Field.Choice> taken, List<ChoiceRow> rows) {
        if (wanted.matches("[A-Za-z0-9-]{1,40}")
                && taken.stream().noneMatch(choice -> choice.value().equals(wanted))) {
            return wanted;
        }
        for (int i = 1; ; i++) {
            String value = "c" + i;
            if (taken.stream().noneMatch(choice -> choice.value().equals(value))
                    && rows.stream().noneMatch(row -> value.equals(row.value()))) {
                return value;
            }
        }
    }

    private static @Nullable String fact(Typed fields, @Nullable String typed) {
        String key = fields.read.required("fact", typed, 100);
        try {
            return key.isEmpty() ? "enterprise.none" : new FactKey(key).value();
        } catch (MalformedException e) {
            fields.read.wrong(FieldProblem.of("fact", "shared.choice"));
            return "enterprise.none";
        }
    }

    private static @Nullable String pattern(Typed fields, @Nullable String typed) {
        String pattern = fields.read.text("pattern", typed, LABEL);
        try {
            java.util.regex.Pattern.compile(pattern);
        } catch (java.util.regex.PatternSyntaxException e) {
            fields.read.wrong(FieldProblem.of("pattern", "designs.pattern-wrong"));
        }
        return nullable(pattern);
    }

    private static @Nullable BigDecimal number(Typed fields, String name, @Nullable String typed) {
        return fields.read.number(name, typed).map(Typed::plain).orElse(null);
    }

    private static @Nullable Integer decimals(Typed fields, @Nullable String typed) {
        return "0".equals(typed == null ? "" : typed.strip())
                ? Integer.valueOf(0)
                : fields.read.count("decimals", typed).orElse(null);
    }

    private static boolean zero(@Nullable String typed) {
        return typed != null && typed.strip().equals("0");
    }

    private static String nonBlank(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * What was typed for a rule.
     *
     * @param table blank for the whole form
     * @param index of the rule that is changed, null for a new one
     * @param at the field or column where the message stands
     */
    public record RuleInput(
            @Nullable String table,
            @Nullable Integer index,
            @Nullable String at,
            @Nullable String messageZh,
            @Nullable String messageKo,
            @Nullable String messageEn) {}

    /** Adds a rule without a condition yet, or changes the message of one. */
    public Design rule(Actor actor, ProgrammeId id, long seen, RuleInput typed) {
        FormDesk desk = new FormDesk(kept.toChange(actor, id).definition().form());
        String table = typed.table() == null ? "" : typed.table();
        List<Rule> rules = desk.rules(table);
        Typed fields = new Typed();
        LocalText message = fields.read.local("message", typed.messageZh(), typed.messageKo(), typed.messageEn(), TEXT);
        String at = fields.read.required("at", typed.at(), LABEL);
        boolean there = table.isEmpty()
                ? desk.form().item(at).isPresent()
                : desk.table(table).columns().stream()
                        .anyMatch(column -> column.id().equals(at));
        if (!at.isEmpty() && !there) {
            fields.read.wrong(FieldProblem.of("at", "shared.choice"));
        }
        fields.read.refuseWrong();
        int index = typed.index() == null ? rules.size() : typed.index();
        Condition holds = index < rules.size() ? rules.get(index).holds() : new Condition.All(List.of());
        return form(actor, id, seen, now -> now.withRule(table, index, new Rule(holds, message, List.of(at))));
    }

    /** What is moved or taken away. */
    public enum Thing {
        SECTION,
        ITEM,
        COLUMN,
        RULE
    }

    /**
     * Something of the form.
     *
     * @param table of a column or a row's rule; blank otherwise
     * @param id of the thing; the number of a rule
     */
    public record Target(Thing thing, @Nullable String table, String id) {
        String of() {
            return table == null ? "" : table;
        }
    }

    public Design move(Actor actor, ProgrammeId id, long seen, Target target, boolean up) {
        kept.toChange(actor, id);
        return form(actor, id, seen, desk -> switch (target.thing()) {
            case SECTION -> desk.movedSection(target.id(), up);
            case ITEM -> desk.movedItem(target.id(), up);
            case COLUMN -> desk.movedColumn(target.of(), target.id(), up);
            case RULE -> desk.form();
        });
    }

    /** Takes it away with all that speaks of it; in the formula, what spoke of it is to be chosen again. */
    public Design remove(Actor actor, ProgrammeId id, long seen, Target target) {
        kept.toChange(actor, id);
        return kept.change(actor, id, seen, before -> {
            FormDesk desk = new FormDesk(before.form());
            return switch (target.thing()) {
                case SECTION -> {
                    Amount amount = before.amount();
                    for (Item item : desk.section(target.id()).items()) {
                        amount = new FormulaDesk(amount).forgetting(item.id());
                    }
                    yield before.withForm(desk.withoutSection(target.id())).withAmount(amount);
                }
                case ITEM ->
                    before.withForm(desk.without(target.id()))
                            .withAmount(new FormulaDesk(before.amount()).forgetting(target.id()));
                case COLUMN ->
                    before.withForm(desk.withoutColumn(target.of(), target.id()))
                            .withAmount(new FormulaDesk(before.amount()).forgettingColumn(target.of(), target.id()));
                case RULE -> before.withForm(desk.withoutRule(target.of(), Integer.parseInt(target.id())));
            };
        });
    }

    private Design form(Actor actor, ProgrammeId id, long seen, Function<FormDesk, Form> change) {
        return kept.change(actor, id, seen, before -> before.withForm(change.apply(new FormDesk(before.form()))));
    }
}
