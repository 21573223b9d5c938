package org.zhuqi.rules.json;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuqi.forms.Comparison;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.Step;
import org.zhuqi.rules.Truth;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps as they are kept with a decision. */
final class StepJson {
    private static final Pattern FRACTION = Pattern.compile("(-?[0-9]+)(?:/([0-9]+))?");

    private StepJson() {}

    static Step read(JsonNode node, String path) {
        return StrictJson.object(node, path, in -> in.has("key") ? calculation(in) : finding(in));
    }

    private static Step calculation(StrictJson.Reader in) {
        return new Step.Calculation(in.integer("depth"), in.text("key"), in.list("args", StepJson::arg));
    }

    private static Step.Arg arg(JsonNode node, String path) {
        return StrictJson.object(node, path, in -> {
            if (in.has("yuan")) {
                return new Step.Arg.Yuan(fraction(in.text("yuan"), path));
            }
            if (in.has("rate")) {
                return new Step.Arg.Rate(in.number("rate"));
            }
            if (in.has("number")) {
                return new Step.Arg.Number(in.number("number"));
            }
            return new Step.Arg.Words(in.localText("words"));
        });
    }

    private static Fraction fraction(String written, String path) {
        Matcher parts = FRACTION.matcher(written);
        if (!parts.matches()) {
            throw new StrictJson.Wrong(path, "no fraction: " + written);
        }
        String denominator = parts.group(2);
        return new Fraction(
                new BigInteger(parts.group(1)), denominator == null ? BigInteger.ONE : new BigInteger(denominator));
    }

    private static Step finding(StrictJson.Reader in) {
        return new Step.Finding(
                in.integer("depth"),
                in.oneOf("part", Step.Part.class),
                in.optionalLocalText("words"),
                in.optionalText("basis"),
                in.oneOf("outcome", Truth.class),
                in.optionalList("found", StepJson::fact),
                in.optionalList("missing", CriterionJson::key),
                in.optional("value", CriterionJson::value),
                in.has("is") ? in.oneOf("is", Comparison.class) : null,
                in.optionalList("wanted", CriterionJson::value),
                in.optionalNumber("offBy"));
    }

    private static Fact fact(JsonNode node, String path) {
        return StrictJson.object(
                node,
                path,
                in -> new Fact(
                        new FactKey(in.text("key")),
                        in.of("value", CriterionJson::value),
                        in.text("source"),
                        LocalDate.parse(in.text("asOf"))));
    }

    static JsonNode node(Step step) {
        return switch (step) {
            case Step.Calculation calculation -> node(calculation);
            case Step.Finding finding -> node(finding);
        };
    }

    private static JsonNode node(Step.Calculation calculation) {
        ObjectNode object =
                StrictJson.object().put("depth", calculation.depth()).put("key", calculation.key());
        List<JsonNode> args = new ArrayList<>();
        for (Step.Arg arg : calculation.args()) {
            args.add(
                    switch (arg) {
                        case Step.Arg.Yuan yuan ->
                            StrictJson.object().put("yuan", yuan.yuan().toString());
                        case Step.Arg.Rate rate -> StrictJson.object().put("rate", rate.rate());
                        case Step.Arg.Number number -> StrictJson.object().put("number", number.number());
                        case Step.Arg.Words words ->
                            StrictJson.object().<ObjectNode>set("words", StrictJson.localText(words.words()));
                    });
        }
        object.set("args", StrictJson.array(args));
        return object;
    }

    private static JsonNode node(Step.Finding finding) {
        ObjectNode object =
                StrictJson.object().put("depth", finding.depth()).put("part", StrictJson.written(finding.part()));
        if (finding.words() != null) {
            object.set("words", StrictJson.localText(finding.words()));
        }
        if (finding.basis() != null) {
            object.put("basis", finding.basis());
        }
        object.put("outcome", StrictJson.written(finding.outcome()));
        object.set(
                "found",
                StrictJson.array(finding.found().stream().map(StepJson::node).toList()));
        object.set(
                "missing",
                StrictJson.texts(finding.missing().stream().map(FactKey::value).toList()));
        if (finding.value() != null) {
            object.set("value", CriterionJson.node(finding.value()));
        }
        if (finding.comparison() != null) {
            object.put("is", StrictJson.written(finding.comparison()));
        }
        object.set(
                "wanted",
                StrictJson.array(
                        finding.wanted().stream().map(CriterionJson::node).toList()));
        if (finding.offBy() != null) {
            object.put("offBy", finding.offBy());
        }
        return object;
    }

    private static JsonNode node(Fact fact) {
        ObjectNode object = StrictJson.object().put("key", fact.key().value());
        object.set("value", CriterionJson.node(fact.value()));
        return object.put("source", fact.source()).put("asOf", fact.asOf().toString());
    }
}
