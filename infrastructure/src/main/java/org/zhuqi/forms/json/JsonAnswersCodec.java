package org.zhuqi.forms.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.AnswersCodec;
import org.zhuqi.forms.FormsError;
import org.zhuqi.shared.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Component
class JsonAnswersCodec implements AnswersCodec {

    @Override
    public Answers read(String json) {
        try {
            if (!(StrictJson.parse(json) instanceof ObjectNode object)) {
                throw new StrictJson.Wrong("", "an object is expected");
            }
            Map<String, Object> values = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                if (!entry.getValue().isNull()) {
                    values.put(entry.getKey(), value(entry.getKey(), entry.getValue()));
                }
            }
            return Answers.of(values);
        } catch (StrictJson.Wrong | IllegalArgumentException e) {
            throw FormsError.BAD_ANSWERS.refused(String.valueOf(e.getMessage()));
        }
    }

    private static Object value(String path, JsonNode node) {
        if (node instanceof ArrayNode array) {
            List<Object> items = new ArrayList<>();
            for (JsonNode item : array) {
                items.add(item.isString() ? item.stringValue() : row(path, item));
            }
            return items;
        }
        return scalar(path, node);
    }

    private static Map<String, Object> row(String path, JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            throw new StrictJson.Wrong(path, "a list holds texts or rows");
        }
        Map<String, Object> row = new TreeMap<>();
        for (Map.Entry<String, JsonNode> cell : object.properties()) {
            if (!cell.getValue().isNull()) {
                row.put(cell.getKey(), scalar(path + "." + cell.getKey(), cell.getValue()));
            }
        }
        return row;
    }

    private static Object scalar(String path, JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return StrictJson.number(node, path);
        }
        throw new StrictJson.Wrong(path, "a text, a number or yes/no is expected");
    }

    @Override
    public String write(Answers answers) {
        ObjectNode object = StrictJson.object();
        answers.values().forEach((id, value) -> object.set(id, node(value)));
        return StrictJson.write(object);
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case String text -> StrictJson.text(text);
            case Boolean yes -> StrictJson.yesNo(yes);
            case BigDecimal number -> StrictJson.number(number);
            case List<?> list ->
                StrictJson.array(list.stream().map(JsonAnswersCodec::node).toList());
            case Map<?, ?> map -> {
                ObjectNode row = StrictJson.object();
                map.forEach((column, cell) -> row.set((String) column, node(cell)));
                yield row;
            }
            default -> throw new IllegalStateException("no answer: " + value.getClass());
        };
    }
}
