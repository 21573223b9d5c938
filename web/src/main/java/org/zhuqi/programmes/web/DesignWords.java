package org.zhuqi.programmes.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.forms.Condition;
import org.zhuqi.forms.Form;
import org.zhuqi.programmes.designs.DefinitionChange;
import org.zhuqi.programmes.designs.Fault;
import org.zhuqi.programmes.designs.FormDesk;
import org.zhuqi.programmes.designs.FormulaDesk;
import org.zhuqi.programmes.designs.Spot;
import org.zhuqi.programmes.designs.Wording;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** Puts what stands in a design, and what changed in it, into the reader's words; templates call it {@code @designWords}. */
@Component("designWords")
@RequiredArgsConstructor
class DesignWords {
    private static final int PERCENT = 2;

    private final Texts texts;
    private final ConditionWords conditions;
    private final FormulaWords formulaWords;

    /** A condition in a sentence; the spot as it is written. */
    public String condition(@Nullable Condition condition, Form form, String spot) {
        return conditions.condition(condition, form, Spot.of(spot));
    }

    public List<String> formula(Amount amount, Form form) {
        return formulaWords.of(amount, form);
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
            case Step.Arg.Rate rate -> texts.number(rate.rate().movePointRight(PERCENT)) + "%";
            case Step.Arg.Number number -> texts.number(number.number());
            case Step.Arg.Words words -> texts.of(words.words());
        };
    }

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
