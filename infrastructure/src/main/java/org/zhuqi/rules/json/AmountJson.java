package org.zhuqi.rules.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.FactKey;
import org.zhuqi.shared.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Formulas: {@code {"cap": 5000000, "of": {"rate": 0.10, "of": {"floor": 3000000, "of": …}}}}, amounts in yuan. */
final class AmountJson {
    private AmountJson() {}

    static Amount read(JsonNode node, String path) {
        if (node.isNumber()) {
            return new Amount.Fixed(StrictJson.number(node, path));
        }
        return StrictJson.object(node, path, in -> {
            if (in.has("choice")) {
                return new Amount.ByChoice(
                        in.text("choice"),
                        in.map("cases", AmountJson::read),
                        in.optional("otherwise", AmountJson::read));
            }
            if (in.has("field")) {
                return new Amount.Field(in.text("field"));
            }
            if (in.has("column")) {
                return new Amount.Column(in.text("column"));
            }
            if (in.has("fact")) {
                return new Amount.FactNumber(new FactKey(in.text("fact")));
            }
            if (in.has("sum")) {
                return in.of("sum", AmountJson::sum);
            }
            if (in.has("least")) {
                return new Amount.Least(in.list("least", AmountJson::read));
            }
            if (in.has("greatest")) {
                return new Amount.Greatest(in.list("greatest", AmountJson::read));
            }
            if (in.has("plus")) {
                return new Amount.Plus(in.list("plus", AmountJson::read));
            }
            if (in.has("times")) {
                return new Amount.Times(in.list("times", AmountJson::read));
            }
            if (in.has("minus")) {
                List<Amount> two = two(in.list("minus", AmountJson::read), path);
                return new Amount.Minus(two.get(0), two.get(1));
            }
            if (in.has("divided")) {
                List<Amount> two = two(in.list("divided", AmountJson::read), path);
                return new Amount.Divided(two.get(0), two.get(1));
            }
            if (in.has("lessTax")) {
                return in.of("lessTax", AmountJson::lessTax);
            }
            if (in.has("increase")) {
                return in.of("increase", AmountJson::increase);
            }
            if (in.has("floor")) {
                return new Amount.Floor(in.of("of", AmountJson::read), in.number("floor"));
            }
            if (in.has("rate")) {
                return new Amount.Rate(in.of("of", AmountJson::read), in.number("rate"));
            }
            if (in.has("cap")) {
                return new Amount.Cap(in.of("of", AmountJson::read), in.number("cap"));
            }
            if (in.has("tiers")) {
                return new Amount.Tiers(
                        in.of("of", AmountJson::read), in.list("tiers", AmountJson::band), in.yes("sliced"));
            }
            if (in.has("days")) {
                return in.of("days", AmountJson::days);
            }
            if (in.has("dated")) {
                return new Amount.Dated(in.text("on"), dated(in.map("dated", StrictJson::number)));
            }
            if (in.has("given")) {
                return new Amount.Given(
                        in.localText("words"),
                        in.of("given", CriterionJson::read),
                        in.of("then", AmountJson::read),
                        in.optional("otherwise", AmountJson::read));
            }
            if (in.has("staged")) {
                return new Amount.Staged(in.list("staged", AmountJson::stage));
            }
            if (node.isEmpty()) {
                return new Amount.Blank();
            }
            return new Amount.Named(in.localText("words"), in.of("of", AmountJson::read));
        });
    }

    private static Amount.Band band(JsonNode node, String path) {
        return StrictJson.object(
                node, path, in -> new Amount.Band(in.number("from"), orNothing(in, "rate"), orNothing(in, "plus")));
    }

    private static BigDecimal orNothing(StrictJson.Reader in, String key) {
        BigDecimal number = in.optionalNumber(key);
        return number == null ? BigDecimal.ZERO : number;
    }

    private static Amount days(JsonNode node, String path) {
        return StrictJson.object(
                node,
                path,
                in -> new Amount.Days(
                        in.list("from", StrictJson::text),
                        in.list("until", StrictJson::text),
                        in.optional("within", AmountJson::within)));
    }

    private static Amount.Within within(JsonNode node, String path) {
        return StrictJson.object(
                node,
                path,
                in -> new Amount.Within(LocalDate.parse(in.text("from")), LocalDate.parse(in.text("through"))));
    }

    private static NavigableMap<LocalDate, BigDecimal> dated(Map<String, BigDecimal> values) {
        NavigableMap<LocalDate, BigDecimal> dated = new TreeMap<>();
        values.forEach((day, value) -> dated.put(LocalDate.parse(day), value));
        return dated;
    }

    private static Amount.Stage stage(JsonNode node, String path) {
        return StrictJson.object(
                node,
                path,
                in -> new Amount.Stage(
                        in.localText("words"), in.of("of", AmountJson::read), in.of("due", CriterionJson::read)));
    }

    private static List<Amount> two(List<Amount> list, String path) {
        if (list.size() != 2) {
            throw new StrictJson.Wrong(path, "two parts are expected");
        }
        return list;
    }

    private static Amount sum(JsonNode node, String path) {
        return StrictJson.object(
                node,
                path,
                in -> new Amount.Sum(
                        in.text("table"),
                        in.optionalText("rowName"),
                        in.optional("without", AmountJson::without),
                        in.optionalList("once", StrictJson::text),
                        in.of("each", AmountJson::read)));
    }

    private static Amount.Without without(JsonNode node, String path) {
        return StrictJson.object(
                node, path, in -> new Amount.Without(in.text("column"), in.map("values", StrictJson::localText)));
    }

    private static Amount lessTax(JsonNode node, String path) {
        return StrictJson.object(
                node,
                path,
                in -> new Amount.LessTax(
                        in.of("payment", AmountJson::read),
                        in.of("net", AmountJson::read),
                        in.of("tax", AmountJson::read)));
    }

    private static Amount increase(JsonNode node, String path) {
        return StrictJson.object(
                node,
                path,
                in -> new Amount.Increase(in.of("current", AmountJson::read), in.of("base", AmountJson::read)));
    }

    static JsonNode node(Amount amount) {
        ObjectNode object = StrictJson.object();
        switch (amount) {
            case Amount.Blank blank -> {
                return object;
            }
            case Amount.Fixed fixed -> {
                return StrictJson.number(fixed.value());
            }
            case Amount.Field field -> object.put("field", field.field());
            case Amount.Column column -> object.put("column", column.column());
            case Amount.FactNumber number -> object.put("fact", number.fact().value());
            case Amount.Sum sum -> object.set("sum", node(sum));
            case Amount.Least least -> object.set("least", nodes(least.of()));
            case Amount.Greatest greatest -> object.set("greatest", nodes(greatest.of()));
            case Amount.Plus plus -> object.set("plus", nodes(plus.of()));
            case Amount.Times times -> object.set("times", nodes(times.of()));
            case Amount.Minus minus -> object.set("minus", nodes(List.of(minus.from(), minus.take())));
            case Amount.Divided divided -> object.set("divided", nodes(List.of(divided.of(), divided.by())));
            case Amount.LessTax lessTax -> {
                ObjectNode inner = StrictJson.object();
                inner.set("payment", node(lessTax.payment()));
                inner.set("net", node(lessTax.net()));
                inner.set("tax", node(lessTax.tax()));
                object.set("lessTax", inner);
            }
            case Amount.Increase increase -> {
                ObjectNode inner = StrictJson.object();
                inner.set("current", node(increase.current()));
                inner.set("base", node(increase.base()));
                object.set("increase", inner);
            }
            case Amount.Named named -> {
                object.set("words", StrictJson.localText(named.words()));
                object.set("of", node(named.of()));
            }
            case Amount.Floor floor -> object.put("floor", floor.floor()).set("of", node(floor.of()));
            case Amount.Rate rate -> object.put("rate", rate.rate()).set("of", node(rate.of()));
            case Amount.Cap cap -> object.put("cap", cap.cap()).set("of", node(cap.of()));
            case Amount.Tiers tiers -> {
                object.set(
                        "tiers",
                        StrictJson.array(
                                tiers.bands().stream().map(AmountJson::node).toList()));
                if (tiers.sliced()) {
                    object.put("sliced", true);
                }
                object.set("of", node(tiers.of()));
            }
            case Amount.Days days -> object.set("days", node(days));
            case Amount.Dated dated -> {
                ObjectNode values = StrictJson.object();
                dated.values().forEach((day, value) -> values.put(day.toString(), value));
                object.put("on", dated.on()).set("dated", values);
            }
            case Amount.Given given -> {
                object.set("given", CriterionJson.node(given.criterion()));
                object.set("words", StrictJson.localText(given.words()));
                object.set("then", node(given.then()));
                if (given.otherwise() != null) {
                    object.set("otherwise", node(given.otherwise()));
                }
            }
            case Amount.Staged staged ->
                object.set(
                        "staged",
                        StrictJson.array(
                                staged.stages().stream().map(AmountJson::node).toList()));
            case Amount.ByChoice byChoice -> {
                ObjectNode cases = StrictJson.object();
                byChoice.cases().forEach((choice, of) -> cases.set(choice, node(of)));
                object.put("choice", byChoice.field()).set("cases", cases);
                if (byChoice.otherwise() != null) {
                    object.set("otherwise", node(byChoice.otherwise()));
                }
            }
        }
        return object;
    }

    private static JsonNode node(Amount.Sum sum) {
        ObjectNode object = StrictJson.object().put("table", sum.table());
        if (sum.rowName() != null) {
            object.put("rowName", sum.rowName());
        }
        if (sum.without() != null) {
            ObjectNode values = StrictJson.object();
            sum.without().values().forEach((value, words) -> values.set(value, StrictJson.localText(words)));
            object.set(
                    "without",
                    StrictJson.object().put("column", sum.without().column()).<ObjectNode>set("values", values));
        }
        if (!sum.once().isEmpty()) {
            object.set("once", StrictJson.texts(sum.once()));
        }
        object.set("each", node(sum.each()));
        return object;
    }

    private static JsonNode node(Amount.Band band) {
        return StrictJson.object()
                .put("from", band.from())
                .put("rate", band.rate())
                .put("plus", band.plus());
    }

    private static JsonNode node(Amount.Days days) {
        ObjectNode object = StrictJson.object();
        object.set("from", StrictJson.texts(days.from()));
        object.set("until", StrictJson.texts(days.until()));
        Amount.Within within = days.within();
        if (within != null) {
            object.set(
                    "within",
                    StrictJson.object()
                            .put("from", within.from().toString())
                            .put("through", within.through().toString()));
        }
        return object;
    }

    private static JsonNode node(Amount.Stage stage) {
        ObjectNode object = StrictJson.object();
        object.set("words", StrictJson.localText(stage.words()));
        object.set("of", node(stage.amount()));
        object.set("due", CriterionJson.node(stage.due()));
        return object;
    }

    private static JsonNode nodes(List<Amount> amounts) {
        return StrictJson.array(amounts.stream().map(AmountJson::node).toList());
    }
}
