package org.zhuqi.applications.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.Seen;
import org.zhuqi.forms.AnswersCodec;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a save; numbers stay exact. */
@Component
@RequiredArgsConstructor
class DraftChanges {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final AnswersCodec answersCodec;

    /** A save as a program asks for it. */
    record Request(long baseVersion, Map<String, @Nullable Object> changes, Set<String> overrule) {
        Seen seen() {
            return new Seen.Version(baseVersion);
        }
    }

    Request read(String body) {
        JsonNode node = parse(body);
        JsonNode version = node.path("baseVersion");
        if (!version.isIntegralNumber() || !version.canConvertToLong()) {
            throw SharedError.INVALID_INPUT.refused(
                    List.of(FieldProblem.of("baseVersion", "applications.base-version-missing")));
        }
        if (!(node.path("changes") instanceof ObjectNode changes)) {
            throw SharedError.INVALID_INPUT.refused(
                    List.of(FieldProblem.of("changes", "applications.changes-missing")));
        }
        Map<String, @Nullable Object> values =
                new HashMap<>(answersCodec.read(changes.toString()).values());
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                values.put(change.getKey(), null);
            }
        });
        Set<String> overrule = new HashSet<>();
        node.path("overrule").forEach(field -> overrule.add(field.asString()));
        return new Request(version.longValue(), values, overrule);
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("", "applications.no-json")));
        }
    }
}
