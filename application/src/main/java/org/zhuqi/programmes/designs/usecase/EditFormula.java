package org.zhuqi.programmes.designs.usecase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.designs.FormulaDesk;
import org.zhuqi.programmes.designs.Place;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Digits;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.MalformedException;

/** Writes the formula of a call, part by part. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditFormula {
    private static final int WORDS = 300;
    private static final int LINES = 5_000;
    private static final Amount BLANK = new Amount.Blank();
    private final KeptDesign kept;
    private final EditEligibility conditions;
    private final GatherFacts gatherFacts;

    /** What a part can be. */
    public enum Kind {
        FIELD,
        COLUMN,
        FACT,
        FIXED,
        SUM,
        RATE,
        CAP,
        FLOOR,
        LEAST,
        GREATEST,
        PLUS,
        MINUS,
        TIMES,
        DIVIDED,
        CHOICE,
        TIERS,
        LESS_TAX,
        INCREASE,
        DAYS,
        DATED,
        GIVEN,
        STAGED,
        NAMED;

        /** Whether it can be put around another part. */
        public boolean wraps() {
            return switch (this) {
                case FIELD, COLUMN, FACT, FIXED, DAYS, DATED -> false;
                default -> true;
            };
        }
    }

    /** One row of a sum that does not count, and why; one without words counts. */
    public record WithoutRow(
            @Nullable String value,
            @Nullable String zh,
            @Nullable String ko) {}

    /**
     * What was typed; each kind looks at its own.
     *
     * @param number yuan, or a plain number; per cent for a rate
     * @param name a field, a column or a fact
     * @param lines of bands {@code from | per cent | plus}, or of dated values {@code date | value}
     * @param condition of one that is given only then
     */
    public record Input(
            @Nullable String kind,
            @Nullable String number,
            @Nullable String name,
            @Nullable String period,
            @Nullable String table,
            @Nullable String rowName,
            @Nullable List<String> once,
            @Nullable String withoutColumn,
            @Nullable List<WithoutRow> without,
            @Nullable String sliced,
            @Nullable String lines,
            @Nullable List<String> from,
            @Nullable List<String> until,
            @Nullable String withinFrom,
            @Nullable String withinThrough,
            @Nullable String otherwise,
            @Nullable String titleZh,
            @Nullable String titleKo,
            @Nullable String titleEn,
            EditEligibility.@Nullable Input condition,
            @Nullable List<StageInput> stages) {}

    /** One stage of a payment; one without words is left out. */
    public record StageInput(
            @Nullable String titleZh, @Nullable String titleKo, EditEligibility.@Nullable Input condition) {}

    /** Puts a part there, which takes over the parts of the one before. */
    public Design put(Actor actor, ProgrammeId id, long seen, String at, Input typed) {
        Amount part = read(actor, id, at, typed);
        return change(actor, id, seen, desk -> desk.put(Place.of(at), part));
    }

    /** Puts a part around the one that stands there. */
    public Design wrap(Actor actor, ProgrammeId id, long seen, String at, Input typed) {
        Amount part = read(actor, id, at, typed);
        return change(actor, id, seen, desk -> desk.wrap(Place.of(at), part));
    }

    /** What else can be done with a part. */
    public enum Step {
        ADD_PART,
        REMOVE,
        UNWRAP
    }

    public Design step(Actor actor, ProgrammeId id, long seen, String at, Step step) {
        kept.toChange(actor, id);
        return change(actor, id, seen, desk -> switch (step) {
            case ADD_PART -> desk.addPart(Place.of(at));
            case REMOVE -> desk.remove(Place.of(at));
            case UNWRAP -> desk.unwrap(Place.of(at));
        });
    }

    private Design change(
            Actor actor, ProgrammeId id, long seen, java.util.function.Function<FormulaDesk, Amount> change) {
        return kept.change(
                actor, id, seen, before -> before.withAmount(change.apply(new FormulaDesk(before.amount()))));
    }

    private Amount read(Actor actor, ProgrammeId id, String at, Input typed) {
        Design design = kept.toChange(actor, id);
        Form form = design.definition().form();
        Typed fields = new Typed();
        Optional<Kind> kind = fields.read.requiredOne(Kind.class, "kind", typed.kind());
        fields.read.refuseWrong();
        FormulaDesk desk = new FormulaDesk(design.definition().amount());
        Table row = Optional.ofNullable(desk.tableAt(Place.of(at)))
                .flatMap(form::table)
                .orElse(null);
        Amount read;
        try {
            read = read(fields, kind.orElseThrow(), form, row, typed);
        } catch (IllegalArgumentException e) {
            fields.read.refuseWrong();
            fields.read.wrong(FieldProblem.of("lines", "designs.lines-form"));
            read = BLANK;
        }
        fields.read.refuseWrong();
        return read;
    }

    private Amount read(Typed fields, Kind kind, Form form, @Nullable Table row, Input typed) {
        return switch (kind) {
            case FIXED -> new Amount.Fixed(number(fields, typed));
            case FIELD -> new Amount.Field(field(fields, form, typed.name()));
            case COLUMN -> new Amount.Column(column(fields, "name", row, typed.name(), true));
            case FACT -> new Amount.FactNumber(fact(fields, typed));
            case SUM -> sum(fields, form, typed);
            case RATE -> new Amount.Rate(BLANK, Typed.quotient(number(fields, typed)));
            case CAP -> new Amount.Cap(BLANK, number(fields, typed));
            case FLOOR -> new Amount.Floor(BLANK, number(fields, typed));
            case LEAST -> new Amount.Least(List.of(BLANK, BLANK));
            case GREATEST -> new Amount.Greatest(List.of(BLANK, BLANK));
            case PLUS -> new Amount.Plus(List.of(BLANK, BLANK));
            case MINUS -> new Amount.Minus(BLANK, BLANK);
            case TIMES -> new Amount.Times(List.of(BLANK, BLANK));
            case DIVIDED -> new Amount.Divided(BLANK, BLANK);
            case CHOICE -> choice(fields, form, row, typed);
            case TIERS -> new Amount.Tiers(BLANK, bands(fields, typed), "true".equals(typed.sliced()));
            case LESS_TAX -> new Amount.LessTax(BLANK, BLANK, BLANK);
            case INCREASE -> new Amount.Increase(BLANK, BLANK);
            case DAYS -> days(fields, form, row, typed);
            case DATED -> new Amount.Dated(date(fields, "name", form, row, typed.name()), dated(fields, typed));
            case GIVEN ->
                new Amount.Given(
                        title(fields, typed),
                        condition(fields, typed.condition()),
                        BLANK,
                        "true".equals(typed.otherwise()) ? BLANK : null);
            case STAGED -> new Amount.Staged(stages(fields, typed));
            case NAMED -> new Amount.Named(title(fields, typed), BLANK);
        };
    }

    private static BigDecimal number(Typed fields, Input typed) {
        return fields.read
                .requiredNumber("number", typed.number())
                .map(Typed::plain)
                .orElse(BigDecimal.ZERO);
    }

    private static String field(Typed fields, Form form, @Nullable String typed) {
        String name = fields.read.required("name", typed, WORDS);
        if (!name.isEmpty()
                && form.item(name)
                        .filter(Field.class::isInstance)
                        .map(Field.class::cast)
                        .filter(field -> field.kind().isNumeric() || field.kind() == FieldKind.FACT)
                        .isEmpty()) {
            fields.read.wrong(FieldProblem.of("name", "shared.choice"));
        }
        return name;
    }

    private static String column(
            Typed fields, String where, @Nullable Table table, @Nullable String typed, boolean numeric) {
        String name = fields.read.required(where, typed, WORDS);
        boolean there = table != null
                && table.columns().stream()
                        .anyMatch(column -> column.id().equals(name)
                                && (!numeric || column.kind().isNumeric()));
        if (!name.isEmpty() && !there) {
            fields.read.wrong(FieldProblem.of(where, "shared.choice"));
        }
        return name;
    }

    private FactKey fact(Typed fields, Input typed) {
        String name = fields.read.required("name", typed.name(), WORDS);
        try {
            FactKey key = new FactKey(
                    name.isEmpty()
                            ? "none"
                            : Typed.blank(typed.period())
                                    ? name
                                    : name + "@" + typed.period().strip());
            if (!name.isEmpty() && !gatherFacts.unknown(List.of(key)).isEmpty()) {
                fields.read.wrong(FieldProblem.of("name", "designs.fact-unknown", key.value()));
            }
            return key;
        } catch (MalformedException e) {
            fields.read.wrong(FieldProblem.of("name", "shared.choice"));
            return new FactKey("none");
        }
    }

    private static Amount sum(Typed fields, Form form, Input typed) {
        String name = fields.read.required("table", typed.table(), WORDS);
        Table table = form.table(name).orElse(null);
        if (table == null) {
            fields.read.wrong(FieldProblem.of("table", "shared.choice"));
            return BLANK;
        }
        String rowName = Typed.blank(typed.rowName()) ? null : column(fields, "rowName", table, typed.rowName(), false);
        List<String> once = Typed.some(typed.once());
        once.forEach(each -> column(fields, "once", table, each, false));
        return new Amount.Sum(name, rowName, without(fields, table, typed), once, BLANK);
    }

    private static Amount.@Nullable Without without(Typed fields, Table table, Input typed) {
        if (Typed.blank(typed.withoutColumn()) || typed.without() == null) {
            return null;
        }
        String column = column(fields, "withoutColumn", table, typed.withoutColumn(), false);
        Map<String, LocalText> values = new LinkedHashMap<>();
        List<WithoutRow> rows = typed.without();
        for (int i = 0; i < rows.size(); i++) {
            WithoutRow row = rows.get(i);
            if (!Typed.blank(row.value()) && !Typed.blank(row.zh())) {
                String ko = fields.read.text("without[" + i + "].ko", row.ko(), WORDS);
                values.put(
                        row.value().strip(),
                        new LocalText(
                                fields.read.required("without[" + i + "].zh", row.zh(), WORDS),
                                ko.isEmpty() ? null : ko,
                                null));
            }
        }
        return values.isEmpty() ? null : new Amount.Without(column, values);
    }

    private static Amount choice(Typed fields, Form form, @Nullable Table row, Input typed) {
        String name = fields.read.required("name", typed.name(), WORDS);
        Optional<Field> field = named(name, form, row).filter(each -> each.kind() == FieldKind.CHOICE);
        if (field.isEmpty()) {
            fields.read.wrong(FieldProblem.of("name", "shared.choice"));
            return BLANK;
        }
        return FormulaDesk.perChoice(field.get());
    }

    private static List<Amount.Band> bands(Typed fields, Input typed) {
        List<Amount.Band> bands = new ArrayList<>();
        for (String line : fields.read.lines("lines", fields.read.required("lines", typed.lines(), LINES), LINES)) {
            List<String> parts = Typed.parts(line, 3);
            bands.add(new Amount.Band(plain(parts.get(0)), Typed.quotient(plain(parts.get(1))), plain(parts.get(2))));
        }
        return bands;
    }

    private static BigDecimal plain(String typed) {
        String text = typed.replace(",", "").replace("%", "").strip();
        return text.isEmpty() ? BigDecimal.ZERO : Typed.plain(Digits.few(new BigDecimal(text)));
    }

    private static TreeMap<LocalDate, BigDecimal> dated(Typed fields, Input typed) {
        TreeMap<LocalDate, BigDecimal> values = new TreeMap<>();
        for (String line : fields.read.lines("lines", fields.read.required("lines", typed.lines(), LINES), LINES)) {
            List<String> parts = Typed.parts(line, 2);
            try {
                BigDecimal value = plain(parts.get(1));
                values.put(LocalDate.parse(parts.get(0)), parts.get(1).contains("%") ? Typed.quotient(value) : value);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(line, e);
            }
        }
        return values;
    }

    private static Amount days(Typed fields, Form form, @Nullable Table row, Input typed) {
        List<String> from = Typed.some(typed.from());
        List<String> until = Typed.some(typed.until());
        if (from.isEmpty()) {
            fields.read.wrong(FieldProblem.of("from", "shared.missing"));
        }
        if (until.isEmpty()) {
            fields.read.wrong(FieldProblem.of("until", "shared.missing"));
        }
        from.forEach(name -> date(fields, "from", form, row, name));
        until.forEach(name -> date(fields, "until", form, row, name));
        Optional<LocalDate> first = fields.read.day("withinFrom", typed.withinFrom());
        Optional<LocalDate> last = fields.read.day("withinThrough", typed.withinThrough());
        if (first.isPresent() != last.isPresent()
                || (first.isPresent() && last.get().isBefore(first.get()))) {
            fields.read.wrong(FieldProblem.of("withinThrough", "designs.within-wrong"));
        }
        fields.read.refuseWrong();
        return new Amount.Days(
                from, until, first.isPresent() ? new Amount.Within(first.get(), last.orElseThrow()) : null);
    }

    private static String date(Typed fields, String where, Form form, @Nullable Table row, @Nullable String typed) {
        String name = fields.read.required(where, typed, WORDS);
        if (!name.isEmpty()
                && named(name, form, row)
                        .filter(field -> field.kind() == FieldKind.DATE || field.kind() == FieldKind.FACT)
                        .isEmpty()) {
            fields.read.wrong(FieldProblem.of(where, "shared.choice"));
        }
        return name;
    }

    private static LocalText title(Typed fields, Input typed) {
        return fields.read.local("title", typed.titleZh(), typed.titleKo(), typed.titleEn(), WORDS);
    }

    private Criterion condition(Typed fields, EditEligibility.@Nullable Input typed) {
        Typed inner = new Typed();
        Criterion read = conditions.comparison(inner, typed == null ? NOTHING : typed);
        try {
            inner.read.refuseWrong();
        } catch (org.zhuqi.shared.RefusedException e) {
            e.problems()
                    .forEach(problem -> fields.read.wrong(
                            new FieldProblem("condition." + problem.field(), problem.key(), problem.args())));
        }
        return read;
    }

    private static final EditEligibility.Input NOTHING =
            new EditEligibility.Input(null, null, null, null, null, null, null, null, null, null, null, null);

    private List<Amount.Stage> stages(Typed fields, Input typed) {
        List<StageInput> rows = typed.stages() == null ? List.of() : typed.stages();
        List<Amount.Stage> stages = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            StageInput row = rows.get(i);
            if (Typed.blank(row.titleZh())) {
                continue;
            }
            Typed inner = new Typed();
            Criterion due = conditions.comparison(inner, row.condition() == null ? NOTHING : row.condition());
            String at = "stages[" + i + "].";
            try {
                inner.read.refuseWrong();
            } catch (org.zhuqi.shared.RefusedException e) {
                e.problems()
                        .forEach(problem -> fields.read.wrong(
                                new FieldProblem(at + "condition." + problem.field(), problem.key(), problem.args())));
            }
            stages.add(new Amount.Stage(
                    fields.read.local(at + "title", row.titleZh(), row.titleKo(), null, WORDS), BLANK, due));
        }
        if (stages.isEmpty()) {
            fields.read.wrong(FieldProblem.of("stages[0].titleZh", "shared.missing"));
        }
        fields.read.refuseWrong();
        return stages;
    }

    /** A name means the row's column first, then the form's field. */
    private static Optional<Field> named(String name, Form form, @Nullable Table row) {
        return Optional.ofNullable(row).stream()
                .flatMap(each -> each.columns().stream())
                .filter(column -> column.id().equals(name))
                .findFirst()
                .or(() -> form.item(name).filter(Field.class::isInstance).map(Field.class::cast));
    }
}
