package org.zhuqi.rules.json;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Comparison;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Measurand;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Conditions: {@code {"fact": "revenue@year-1", "is": "at-least", "value": 20000000, "words": {…}}}. */
final class CriterionJson {
    private CriterionJson() {}

    static Criterion read(JsonNode node, String path) {
        return StrictJson.object(node, path, in -> {
            if (in.has("all")) {
                return new Criterion.All(in.optionalLocalText("words"), in.list("all", CriterionJson::read));
            }
            if (in.has("any")) {
                return new Criterion.Any(in.optionalLocalText("words"), in.list("any", CriterionJson::read));
            }
            if (in.has("not")) {
                return new Criterion.Not(in.optionalLocalText("words"), in.of("not", CriterionJson::read));
            }
            LocalText words = in.localText("words");
            String basis = in.optionalText("basis");
            if (in.has("oneOf")) {
                return new Criterion.OneOf(
                        words, basis, new FactKey(in.text("fact")), in.list("oneOf", CriterionJson::value));
            }
            Measurand measurand = in.has("ratio")
                    ? ratio(in.list("ratio", CriterionJson::key), path)
                    : in.has("growth")
                            ? growth(in.list("growth", CriterionJson::key), path)
                            : new Measurand.Of(new FactKey(in.text("fact")));
            return new Criterion.Compare(
                    words, basis, measurand, in.oneOf("is", Comparison.class), in.of("value", CriterionJson::value));
        });
    }

    private static Measurand ratio(List<FactKey> two, String path) {
        requireTwo(two, path);
        return new Measurand.Ratio(two.get(0), two.get(1));
    }

    private static Measurand growth(List<FactKey> two, String path) {
        requireTwo(two, path);
        return new Measurand.Growth(two.get(0), two.get(1));
    }

    private static void requireTwo(List<FactKey> keys, String path) {
        if (keys.size() != 2) {
            throw new StrictJson.Wrong(path, "two facts are expected");
        }
    }

    static FactKey key(JsonNode node, String path) {
        return new FactKey(StrictJson.text(node, path));
    }

    static FactValue value(JsonNode node, String path) {
        if (node.isBoolean()) {
            return FactValue.of(node.booleanValue());
        }
        if (node.isNumber()) {
            return FactValue.of(StrictJson.number(node, path));
        }
        if (node.isString()) {
            return FactValue.of(node.stringValue());
        }
        return StrictJson.object(node, path, in -> FactValue.of(LocalDate.parse(in.text("date"))));
    }

    static JsonNode node(FactValue value) {
        return switch (value) {
            case FactValue.YesNo yesNo -> StrictJson.yesNo(yesNo.yes());
            case FactValue.Number number -> StrictJson.number(number.number());
            case FactValue.Words words -> StrictJson.text(words.words());
            case FactValue.Date date ->
                StrictJson.object().put("date", date.date().toString());
        };
    }

    static JsonNode node(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All all -> group("all", all.words(), all.of());
            case Criterion.Any any -> group("any", any.words(), any.of());
            case Criterion.Not not -> {
                ObjectNode object = StrictJson.object();
                words(object, not.words());
                object.set("not", node(not.of()));
                yield object;
            }
            case Criterion.Compare compare -> {
                ObjectNode object = StrictJson.object();
                words(object, compare.words());
                basis(object, compare.basis());
                switch (compare.measurand()) {
                    case Measurand.Of of -> object.put("fact", of.fact().value());
                    case Measurand.Ratio ratio ->
                        object.set(
                                "ratio",
                                StrictJson.texts(
                                        List.of(ratio.of().value(), ratio.to().value())));
                    case Measurand.Growth growth ->
                        object.set(
                                "growth",
                                StrictJson.texts(List.of(
                                        growth.current().value(), growth.base().value())));
                }
                object.put("is", StrictJson.written(compare.comparison()));
                object.set("value", node(compare.wanted()));
                yield object;
            }
            case Criterion.OneOf oneOf -> {
                ObjectNode object = StrictJson.object();
                words(object, oneOf.words());
                basis(object, oneOf.basis());
                object.put("fact", oneOf.fact().value());
                object.set(
                        "oneOf",
                        StrictJson.array(
                                oneOf.wanted().stream().map(CriterionJson::node).toList()));
                yield object;
            }
        };
    }

    private static JsonNode group(String key, @Nullable LocalText words, List<Criterion> of) {
        ObjectNode object = StrictJson.object();
        words(object, words);
        object.set(key, StrictJson.array(of.stream().map(CriterionJson::node).toList()));
        return object;
    }

    private static void words(ObjectNode object, @Nullable LocalText words) {
        if (words != null) {
            object.set("words", StrictJson.localText(words));
        }
    }

    private static void basis(ObjectNode object, @Nullable String basis) {
        if (basis != null) {
            object.put("basis", basis);
        }
    }
}
