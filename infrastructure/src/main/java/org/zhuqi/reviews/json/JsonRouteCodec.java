package org.zhuqi.reviews.json;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.Criterion;
import org.zhuqi.reviews.Lateness;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Reviewer;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.RouteCodec;
import org.zhuqi.reviews.ScoreSheet;
import org.zhuqi.reviews.Stage;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.shared.LocalText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Component
@RequiredArgsConstructor
class JsonRouteCodec implements RouteCodec {
    private static final Set<String> KNOWN = Set.of(
            "id",
            "kind",
            "label",
            "who",
            "workingDays",
            "moves",
            "maxReturns",
            "opinionFor",
            "correctionDays",
            "late",
            "criteria");

    private final JsonMapper json;

    @Override
    public Route read(String text) {
        try {
            JsonNode stages = json.readTree(text).path("stages");
            if (!stages.isArray()) {
                throw new IllegalArgumentException("a route has stages");
            }
            List<Stage> list = new ArrayList<>();
            stages.forEach(stage -> list.add(stage(stage)));
            return new Route(list);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a route: " + e.getOriginalMessage(), e);
        }
    }

    private static Stage stage(JsonNode stage) {
        stage.propertyNames().forEach(name -> {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("unknown in a stage: " + name);
            }
        });
        Stage read = new Stage(
                stage.path("id").asString(""),
                label(stage.path("label")),
                Reviewer.valueOf(stage.path("who").asString("")),
                stage.path("workingDays").asInt(0),
                moves(stage.path("moves")),
                stage.path("maxReturns").asInt(0),
                moves(stage.path("opinionFor")),
                stage.path("correctionDays").asInt(0));
        // Routes of before say neither.
        String kind = text(stage.path("kind"));
        String late = text(stage.path("late"));
        return read.as(kind == null ? null : StageKind.valueOf(kind), late == null ? null : Lateness.valueOf(late))
                .scoredBy(sheet(stage.path("criteria")));
    }

    private static @Nullable ScoreSheet sheet(JsonNode criteria) {
        if (!criteria.isArray()) {
            return null;
        }
        List<Criterion> list = new ArrayList<>();
        criteria.forEach(criterion -> list.add(new Criterion(
                criterion.path("id").asString(""),
                label(criterion.path("label")),
                criterion.path("weight").asInt(0))));
        return new ScoreSheet(list);
    }

    private static LocalText label(JsonNode label) {
        return new LocalText(label.path("zh").asString(""), text(label.path("ko")), text(label.path("en")));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static Set<Move> moves(JsonNode names) {
        Set<Move> moves = EnumSet.noneOf(Move.class);
        names.forEach(name -> moves.add(Move.valueOf(name.asString(""))));
        return moves;
    }

    @Override
    public String write(Route route) {
        ObjectNode root = json.createObjectNode();
        ArrayNode stages = root.putArray("stages");
        for (Stage stage : route.stages()) {
            ObjectNode node = stages.addObject();
            node.put("id", stage.id());
            node.put("kind", stage.kind().name());
            put(node.putObject("label"), stage.label());
            node.put("who", stage.who().name());
            node.put("workingDays", stage.workingDays());
            put(node.putArray("moves"), stage.moves());
            node.put("maxReturns", stage.maxReturns());
            put(node.putArray("opinionFor"), stage.opinionFor());
            node.put("correctionDays", stage.correctionDays());
            node.put("late", stage.late().name());
            ScoreSheet sheet = stage.sheet();
            if (sheet != null) {
                ArrayNode criteria = node.putArray("criteria");
                sheet.criteria().forEach(criterion -> {
                    ObjectNode written = criteria.addObject().put("id", criterion.id());
                    put(written.putObject("label"), criterion.label());
                    written.put("weight", criterion.weight());
                });
            }
        }
        return json.writeValueAsString(root);
    }

    private static void put(ObjectNode node, LocalText label) {
        node.put("zh", label.zh());
        putIfThere(node, "ko", label.ko());
        putIfThere(node, "en", label.en());
    }

    private static void putIfThere(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static void put(ArrayNode array, Set<Move> moves) {
        moves.stream().sorted().forEach(move -> array.add(move.name()));
    }
}
