package org.zhuqi.shared.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON that people write by hand: every key must be known, numbers stay exact, and what is wrong is named with its
 * place. Everything wrong is a {@link Wrong}.
 */
public final class StrictJson {
    private static final int MOST_DIGITS = 60;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    /** Something in the JSON is not as it should be. */
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Wrong(String path, String what) {
            super((path.isEmpty() ? "" : path + ": ") + what);
        }
    }

    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new Wrong("", e.getOriginalMessage());
        }
    }

    public static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array(Iterable<? extends JsonNode> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    public static ArrayNode texts(Iterable<String> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    public static JsonNode number(BigDecimal number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    public static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    public static JsonNode yesNo(boolean yes) {
        return JsonNodeFactory.instance.booleanNode(yes);
    }

    public static JsonNode localText(LocalText text) {
        ObjectNode node = object().put("zh", text.zh());
        if (text.ko() != null) {
            node.put("ko", text.ko());
        }
        if (text.en() != null) {
            node.put("en", text.en());
        }
        return node;
    }

    /** Reads an object; what {@code read} does not ask for is refused. */
    public static <T> T object(JsonNode node, String path, Function<Reader, T> read) {
        if (!(node instanceof ObjectNode object)) {
            throw new Wrong(path, "an object is expected");
        }
        Reader reader = new Reader(object, path);
        T result;
        try {
            result = read.apply(reader);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Wrong(path, String.valueOf(e.getMessage()));
        }
        reader.refuseTheRest();
        return result;
    }

    public static <T> List<T> list(JsonNode node, String path, Element<T> read) {
        if (!(node instanceof ArrayNode array)) {
            throw new Wrong(path, "a list is expected");
        }
        List<T> list = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            list.add(read.read(array.get(i), path + "[" + i + "]"));
        }
        return list;
    }

    public static String text(JsonNode node, String path) {
        if (!node.isString()) {
            throw new Wrong(path, "a text is expected");
        }
        return node.stringValue();
    }

    public static BigDecimal number(JsonNode node, String path) {
        if (!node.isNumber()) {
            throw new Wrong(path, "a number is expected");
        }
        BigDecimal number = node.decimalValue();
        // 1e999999999 is short to write and too long to keep.
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new Wrong(path, "a number of more than " + MOST_DIGITS + " digits");
        }
        return number;
    }

    public static LocalText localText(JsonNode node, String path) {
        return object(node, path, in -> new LocalText(in.text("zh"), in.optionalText("ko"), in.optionalText("en")));
    }

    /** Reads one element, told where it stands. */
    @FunctionalInterface
    public interface Element<T> {
        T read(JsonNode node, String path);
    }

    /** An object being read; remembers what was asked for. */
    public static final class Reader {
        private final ObjectNode object;
        private final String path;
        private final Set<String> asked = new HashSet<>();

        private Reader(ObjectNode object, String path) {
            this.object = object;
            this.path = path;
        }

        public boolean has(String key) {
            JsonNode node = object.get(key);
            return node != null && !node.isNull();
        }

        public String path(String key) {
            return path.isEmpty() ? key : path + "." + key;
        }

        /** The value; null when it is absent. */
        public @Nullable JsonNode optional(String key) {
            asked.add(key);
            return has(key) ? object.get(key) : null;
        }

        public JsonNode node(String key) {
            JsonNode node = optional(key);
            if (node == null) {
                throw new Wrong(path(key), "is missing");
            }
            return node;
        }

        public <T> @Nullable T optional(String key, Element<T> read) {
            JsonNode node = optional(key);
            return node == null ? null : read.read(node, path(key));
        }

        public <T> T of(String key, Element<T> read) {
            return read.read(node(key), path(key));
        }

        public <T> List<T> list(String key, Element<T> read) {
            return StrictJson.list(node(key), path(key), read);
        }

        public <T> List<T> optionalList(String key, Element<T> read) {
            JsonNode node = optional(key);
            return node == null ? List.of() : StrictJson.list(node, path(key), read);
        }

        public String text(String key) {
            return of(key, StrictJson::text);
        }

        public @Nullable String optionalText(String key) {
            return optional(key, StrictJson::text);
        }

        public BigDecimal number(String key) {
            return of(key, StrictJson::number);
        }

        public @Nullable BigDecimal optionalNumber(String key) {
            return optional(key, StrictJson::number);
        }

        public int integer(String key) {
            return of(key, Reader::integer);
        }

        public @Nullable Integer optionalInteger(String key) {
            return optional(key, Reader::integer);
        }

        public boolean yes(String key) {
            JsonNode node = optional(key);
            if (node != null && !node.isBoolean()) {
                throw new Wrong(path(key), "true or false is expected");
            }
            return node != null && node.booleanValue();
        }

        public LocalText localText(String key) {
            return of(key, StrictJson::localText);
        }

        public @Nullable LocalText optionalLocalText(String key) {
            return optional(key, StrictJson::localText);
        }

        /** One of an enum's constants, written in lower case with hyphens. */
        public <E extends Enum<E>> E oneOf(String key, Class<E> type) {
            String written = text(key);
            for (E constant : type.getEnumConstants()) {
                if (StrictJson.written(constant).equals(written)) {
                    return constant;
                }
            }
            throw new Wrong(path(key), "nobody knows " + written);
        }

        /** A map in the order of the file. */
        public <T> Map<String, T> map(String key, Element<T> read) {
            JsonNode node = node(key);
            if (!(node instanceof ObjectNode entries)) {
                throw new Wrong(path(key), "an object is expected");
            }
            Map<String, T> map = new LinkedHashMap<>();
            entries.properties()
                    .forEach(e -> map.put(e.getKey(), read.read(e.getValue(), path(key) + "." + e.getKey())));
            return map;
        }

        private static int integer(JsonNode node, String path) {
            if (!node.isIntegralNumber() || !node.canConvertToInt()) {
                throw new Wrong(path, "a whole number is expected");
            }
            return node.intValue();
        }

        private void refuseTheRest() {
            for (String key : object.propertyNames()) {
                if (!asked.contains(key)) {
                    throw new Wrong(path(key), "nobody knows this key");
                }
            }
        }
    }

    /** How an enum's constant is written in JSON. */
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
