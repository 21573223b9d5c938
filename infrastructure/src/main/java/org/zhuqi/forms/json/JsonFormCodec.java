package org.zhuqi.forms.json;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.forms.Comparison;
import org.zhuqi.forms.Condition;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.FormCodec;
import org.zhuqi.forms.FormsError;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Quantity;
import org.zhuqi.forms.Rule;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.shared.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of forms; docs/rule-books.md describes it. */
@Component
class JsonFormCodec implements FormCodec {
    private static final String TABLE = "table";

    @Override
    public Form read(String json) {
        try {
            return StrictJson.object(
                    StrictJson.parse(json),
                    "",
                    in -> new Form(
                            in.text("id"),
                            in.integer("version"),
                            in.localText("title"),
                            in.list("sections", JsonFormCodec::section),
                            in.optionalList("rules", JsonFormCodec::rule)));
        } catch (StrictJson.Wrong e) {
            throw FormsError.BAD_FORM.refused(String.valueOf(e.getMessage()));
        }
    }

    private static Section section(JsonNode node, String path) {
        return StrictJson.object(
                node,
                path,
                in -> new Section(
                        in.text("id"),
                        in.localText("title"),
                        in.optionalLocalText("help"),
                        in.optional("shownWhen", JsonFormCodec::condition),
                        in.list("items", JsonFormCodec::item)));
    }

    private static Item item(JsonNode node, String path) {
        return StrictJson.object(node, path, in -> in.text("kind").equals(TABLE) ? table(in) : field(in));
    }

    private static Field column(JsonNode node, String path) {
        return StrictJson.object(node, path, JsonFormCodec::field);
    }

    private static Field field(StrictJson.Reader in) {
        return new Field(
                in.text("id"),
                in.oneOf("kind", FieldKind.class),
                in.localText("label"),
                in.optionalLocalText("help"),
                in.yes("required"),
                in.optional("requiredWhen", JsonFormCodec::condition),
                in.optional("shownWhen", JsonFormCodec::condition),
                new Field.Limits(
                        in.optionalInteger("maxLength"),
                        in.optionalText("pattern"),
                        in.optionalNumber("min"),
                        in.optionalNumber("max"),
                        in.optionalInteger("decimals"),
                        in.optionalInteger("maxFiles")),
                in.optionalList("choices", JsonFormCodec::choice),
                in.optionalText("fact"));
    }

    private static Field.Choice choice(JsonNode node, String path) {
        return StrictJson.object(node, path, in -> new Field.Choice(in.text("value"), in.localText("label")));
    }

    private static Table table(StrictJson.Reader in) {
        Integer min = in.optionalInteger("minRows");
        Integer max = in.optionalInteger("maxRows");
        return new Table(
                in.text("id"),
                in.localText("label"),
                in.optionalLocalText("help"),
                in.optional("shownWhen", JsonFormCodec::condition),
                in.list("columns", JsonFormCodec::column),
                in.optionalList("totals", StrictJson::text),
                in.optionalList("rules", JsonFormCodec::rule),
                min == null ? 0 : min,
                max == null ? Table.MOST_ROWS : max);
    }

    private static Rule rule(JsonNode node, String path) {
        return StrictJson.object(
                node,
                path,
                in -> new Rule(
                        in.of("holds", JsonFormCodec::condition),
                        in.localText("message"),
                        in.list("fields", StrictJson::text)));
    }

    private static Condition condition(JsonNode node, String path) {
        return StrictJson.object(node, path, in -> {
            if (in.has("all")) {
                return new Condition.All(in.list("all", JsonFormCodec::condition));
            }
            if (in.has("any")) {
                return new Condition.Any(in.list("any", JsonFormCodec::condition));
            }
            if (in.has("not")) {
                return new Condition.Not(in.of("not", JsonFormCodec::condition));
            }
            if (in.has("filled")) {
                return new Condition.Filled(in.text("filled"));
            }
            if (in.has("oneOf")) {
                return new Condition.OneOf(in.text("field"), in.list("oneOf", StrictJson::text));
            }
            if (in.has("date")) {
                return new Condition.Dates(
                        date(in.text("date")), in.oneOf("is", Comparison.class), date(in.text("than")));
            }
            return new Condition.Compare(
                    in.of("number", JsonFormCodec::quantity),
                    in.oneOf("is", Comparison.class),
                    in.of("than", JsonFormCodec::quantity));
        });
    }

    private static Condition.DateOf date(String written) {
        return Character.isDigit(written.charAt(0))
                ? new Condition.DateOf(null, LocalDate.parse(written))
                : new Condition.DateOf(written, null);
    }

    private static Quantity quantity(JsonNode node, String path) {
        if (node.isNumber()) {
            return new Quantity.Fixed(StrictJson.number(node, path));
        }
        if (node.isString()) {
            return new Quantity.Of(node.stringValue());
        }
        return StrictJson.object(node, path, in -> {
            if (in.has("sum")) {
                String[] parts = in.text("sum").split("\\.", 2);
                if (parts.length != 2) {
                    throw new StrictJson.Wrong(path, "table.column is expected");
                }
                return new Quantity.ColumnSum(parts[0], parts[1]);
            }
            if (in.has("rows")) {
                return new Quantity.RowCount(in.text("rows"));
            }
            if (in.has("plus")) {
                return new Quantity.Plus(in.list("plus", JsonFormCodec::quantity));
            }
            if (in.has("minus")) {
                List<Quantity> two = in.list("minus", JsonFormCodec::quantity);
                if (two.size() != 2) {
                    throw new StrictJson.Wrong(path, "two quantities are expected");
                }
                return new Quantity.Minus(two.get(0), two.get(1));
            }
            return new Quantity.Times(in.of("times", JsonFormCodec::quantity), in.number("by"));
        });
    }

    @Override
    public String write(Form form) {
        ObjectNode object = StrictJson.object().put("id", form.id()).put("version", form.version());
        object.set("title", StrictJson.localText(form.title()));
        object.set(
                "sections",
                StrictJson.array(
                        form.sections().stream().map(JsonFormCodec::node).toList()));
        object.set("rules", rules(form.rules()));
        return StrictJson.write(object);
    }

    private static JsonNode node(Section section) {
        ObjectNode object = StrictJson.object().put("id", section.id());
        object.set("title", StrictJson.localText(section.title()));
        if (section.help() != null) {
            object.set("help", StrictJson.localText(section.help()));
        }
        shownWhen(object, section.shownWhen());
        object.set(
                "items",
                StrictJson.array(section.items().stream()
                        .map(item -> switch (item) {
                            case Field field -> node(field);
                            case Table table -> node(table);
                        })
                        .toList()));
        return object;
    }

    private static void shownWhen(ObjectNode object, @Nullable Condition condition) {
        if (condition != null) {
            object.set("shownWhen", node(condition));
        }
    }

    private static ObjectNode start(Item item, String kind) {
        ObjectNode object = StrictJson.object().put("kind", kind).put("id", item.id());
        object.set("label", StrictJson.localText(item.label()));
        if (item.help() != null) {
            object.set("help", StrictJson.localText(item.help()));
        }
        shownWhen(object, item.shownWhen());
        return object;
    }

    private static JsonNode node(Field field) {
        ObjectNode object = start(field, StrictJson.written(field.kind()));
        if (field.required()) {
            object.put("required", true);
        }
        if (field.requiredWhen() != null) {
            object.set("requiredWhen", node(field.requiredWhen()));
        }
        Field.Limits limits = field.limits();
        if (limits.maxLength() != null) {
            object.put("maxLength", limits.maxLength());
        }
        if (limits.pattern() != null) {
            object.put("pattern", limits.pattern());
        }
        if (limits.min() != null) {
            object.put("min", limits.min());
        }
        if (limits.max() != null) {
            object.put("max", limits.max());
        }
        if (limits.decimals() != null) {
            object.put("decimals", limits.decimals());
        }
        if (limits.maxFiles() != null) {
            object.put("maxFiles", limits.maxFiles());
        }
        if (!field.choices().isEmpty()) {
            object.set(
                    "choices",
                    StrictJson.array(field.choices().stream()
                            .map(choice -> StrictJson.object()
                                    .put("value", choice.value())
                                    .<ObjectNode>set("label", StrictJson.localText(choice.label())))
                            .toList()));
        }
        if (field.fact() != null) {
            object.put("fact", field.fact());
        }
        return object;
    }

    private static JsonNode node(Table table) {
        ObjectNode object = start(table, TABLE);
        object.set(
                "columns",
                StrictJson.array(
                        table.columns().stream().map(JsonFormCodec::node).toList()));
        object.set("totals", StrictJson.texts(table.totals()));
        object.set("rules", rules(table.rules()));
        return object.put("minRows", table.minRows()).put("maxRows", table.maxRows());
    }

    private static JsonNode rules(List<Rule> rules) {
        return StrictJson.array(rules.stream()
                .map(rule -> {
                    ObjectNode object = StrictJson.object();
                    object.set("holds", node(rule.holds()));
                    object.set("message", StrictJson.localText(rule.message()));
                    object.set("fields", StrictJson.texts(rule.fields()));
                    return object;
                })
                .toList());
    }

    private static JsonNode conditions(List<Condition> conditions) {
        return StrictJson.array(conditions.stream().map(JsonFormCodec::node).toList());
    }

    private static JsonNode node(Condition condition) {
        ObjectNode object = StrictJson.object();
        switch (condition) {
            case Condition.All all -> object.set("all", conditions(all.of()));
            case Condition.Any any -> object.set("any", conditions(any.of()));
            case Condition.Not not -> object.set("not", node(not.of()));
            case Condition.Filled filled -> object.put("filled", filled.field());
            case Condition.OneOf oneOf ->
                object.put("field", oneOf.field()).set("oneOf", StrictJson.texts(oneOf.values()));
            case Condition.Compare compare -> {
                object.set("number", node(compare.left()));
                object.put("is", StrictJson.written(compare.comparison()));
                object.set("than", node(compare.right()));
            }
            case Condition.Dates dates ->
                object.put("date", written(dates.left()))
                        .put("is", StrictJson.written(dates.comparison()))
                        .put("than", written(dates.right()));
        }
        return object;
    }

    private static String written(Condition.DateOf date) {
        return date.field() != null ? date.field() : String.valueOf(date.date());
    }

    private static JsonNode quantities(List<Quantity> quantities) {
        return StrictJson.array(quantities.stream().map(JsonFormCodec::node).toList());
    }

    private static JsonNode node(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Fixed fixed -> StrictJson.number(fixed.value());
            case Quantity.Of of -> StrictJson.text(of.field());
            case Quantity.ColumnSum sum -> StrictJson.object().put("sum", sum.table() + "." + sum.column());
            case Quantity.RowCount count -> StrictJson.object().put("rows", count.table());
            case Quantity.Plus plus -> StrictJson.object().set("plus", quantities(plus.of()));
            case Quantity.Minus minus ->
                StrictJson.object().set("minus", quantities(List.of(minus.from(), minus.take())));
            case Quantity.Times times ->
                StrictJson.object().<ObjectNode>set("times", node(times.of())).put("by", times.factor());
        };
    }
}
