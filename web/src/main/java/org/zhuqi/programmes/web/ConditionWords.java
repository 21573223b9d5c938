package org.zhuqi.programmes.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.forms.Comparison;
import org.zhuqi.forms.Condition;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Quantity;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.designs.Place;
import org.zhuqi.programmes.designs.Spot;
import org.zhuqi.programmes.designs.usecase.EditConditions;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** Says conditions of a form: the whole in a sentence, and part by part. */
@Component
@RequiredArgsConstructor
class ConditionWords {
    private final Texts texts;
    private final FormNames names;

    String condition(@Nullable Condition condition, Form form, Spot spot) {
        return condition == null
                ? texts.message("designs.always")
                : said(condition, form, FormNames.tableOf(form, spot));
    }

    List<TreeNode> nodes(Condition whole, Form form, Spot spot) {
        List<TreeNode> nodes = new ArrayList<>();
        nodes(whole, Place.WHOLE, 0, form, FormNames.tableOf(form, spot), nodes);
        return nodes;
    }

    private void nodes(
            Condition condition, Place at, int depth, Form form, @Nullable Table table, List<TreeNode> into) {
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
            default -> into.add(new TreeNode(at.toString(), depth, "", "", said(condition, form, table), false, false));
        }
    }

    private void inside(
            List<Condition> parts, Place at, int depth, Form form, @Nullable Table table, List<TreeNode> into) {
        for (int i = 0; i < parts.size(); i++) {
            nodes(parts.get(i), at.part(i), depth + 1, form, table, into);
        }
    }

    private TreeNode group(Place at, int depth, String kind) {
        return new TreeNode(at.toString(), depth, "", texts.message("designs.group." + kind), "", true, false);
    }

    private String said(Condition condition, Form form, @Nullable Table table) {
        return switch (condition) {
            case Condition.All all -> joined(all.of(), "designs.and", form, table);
            case Condition.Any any -> joined(any.of(), "designs.or", form, table);
            case Condition.Not not -> texts.message("designs.not", said(not.of(), form, table));
            case Condition.Filled filled ->
                texts.message("designs.said.filled", names.name(filled.field(), form, table));
            case Condition.OneOf oneOf ->
                texts.message(
                        "designs.said.is",
                        names.name(oneOf.field(), form, table),
                        oneOf.values().stream()
                                .map(value -> names.choice(oneOf.field(), value, form, table))
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
            case Quantity.Of of -> names.name(of.field(), form, table);
            case Quantity.ColumnSum sum ->
                texts.message(
                        "designs.said.sum",
                        names.name(sum.table(), form, null),
                        names.name(sum.column(), form, form.table(sum.table()).orElse(null)));
            case Quantity.RowCount count -> texts.message("designs.said.rows", names.name(count.table(), form, null));
            case Quantity.Plus plus ->
                plus.of().stream().map(part -> quantity(part, form, table)).collect(Collectors.joining(" + "));
            case Quantity.Minus minus ->
                quantity(minus.from(), form, table) + " − " + quantity(minus.take(), form, table);
            case Quantity.Times times -> quantity(times.of(), form, table) + " × " + texts.number(times.factor());
        };
    }

    private String date(Condition.DateOf date, Form form, @Nullable Table table) {
        String field = date.field();
        return field == null ? texts.date(date.date()) : names.name(field, form, table);
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
}
