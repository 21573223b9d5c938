package org.zhuqi.programmes.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.designs.FormulaDesk;
import org.zhuqi.programmes.designs.Place;
import org.zhuqi.programmes.designs.usecase.EditFormula;
import org.zhuqi.rules.Amount;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** Says a formula part by part, and gives back what was typed for one. */
@Component
@RequiredArgsConstructor
class FormulaTree {
    private static final int PERCENT = 2;

    private final Texts texts;
    private final FormulaWords formulaWords;
    private final FormNames names;
    private final CriterionWords criteria;

    List<TreeNode> nodes(Amount whole, Form form) {
        List<TreeNode> nodes = new ArrayList<>();
        nodes(whole, Place.WHOLE, 0, "", form, null, nodes);
        return nodes;
    }

    private void nodes(
            Amount amount, Place at, int depth, String role, Form form, @Nullable Table table, List<TreeNode> into) {
        EditFormula.Kind kind = kind(amount);
        into.add(new TreeNode(
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
            case Amount.Field field -> names.name(field.field(), form, null);
            case Amount.Column column -> names.name(column.column(), form, table);
            case Amount.FactNumber fact -> criteria.fact(fact.fact());
            case Amount.Sum sum -> {
                Table of = form.table(sum.table()).orElse(null);
                String once = sum.once().stream()
                        .map(column -> names.name(column, form, of))
                        .collect(Collectors.joining(texts.message("shared.comma")));
                yield once.isEmpty()
                        ? names.name(sum.table(), form, null)
                        : texts.message("designs.said.once", names.name(sum.table(), form, null), once);
            }
            case Amount.Rate rate -> percent(rate.rate());
            case Amount.Cap cap -> texts.inWan(cap.cap());
            case Amount.Floor floor -> texts.inWan(floor.floor());
            case Amount.ByChoice choice -> names.name(choice.field(), form, table);
            case Amount.Named named -> texts.of(named.words());
            case Amount.Given given -> texts.of(given.words());
            case Amount.Tiers tiers -> formulaWords.part(tiers, form, table);
            case Amount.Days days -> formulaWords.part(days, form, table);
            case Amount.Dated dated -> names.name(dated.on(), form, table);
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
                        ? names.choice(choice.field(), cases.get(part), form, table)
                        : texts.message("designs.role.otherwise");
            }
            default -> "";
        };
    }

    private String percent(BigDecimal rate) {
        return texts.number(rate.movePointRight(PERCENT)) + "%";
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
                typed.condition = criteria.typed(given.criterion());
            }
            case Amount.Staged staged ->
                typed.stages = staged.stages().stream()
                        .map(stage -> new EditFormula.StageInput(
                                stage.words().zh(), stage.words().ko(), criteria.typed(stage.due())))
                        .toList();
            case Amount.Named named -> typed.title = named.words();
            default -> {}
        }
        return typed.input();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Facts that a formula asks for, to be assumed in a trial. */
    List<Option> factsOf(Amount amount) {
        return amount.keys().stream()
                .map(key -> new Option(key.value(), criteria.fact(key)))
                .toList();
    }
}
