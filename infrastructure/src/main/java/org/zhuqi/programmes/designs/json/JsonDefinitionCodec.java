package org.zhuqi.programmes.designs.json;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.forms.FormCodec;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.programmes.Indicator;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.MaterialFormat;
import org.zhuqi.programmes.PaperKind;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ReceiptPattern;
import org.zhuqi.programmes.Reuse;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.DefinitionCodec;
import org.zhuqi.programmes.designs.DesignsError;
import org.zhuqi.reviews.Criterion;
import org.zhuqi.reviews.Lateness;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Reviewer;
import org.zhuqi.reviews.ScoreSheet;
import org.zhuqi.reviews.Stage;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of calls; docs/programmes/programme.schema.json describes it. */
@Component
@RequiredArgsConstructor
class JsonDefinitionCodec implements DefinitionCodec {
    private static final String FORMAT = "zhuqi-programme-1";

    private final FormCodec formCodec;
    private final RuleCodec ruleCodec;

    @Override
    public File read(String json) {
        try {
            return StrictJson.object(StrictJson.parse(json), "", this::file);
        } catch (StrictJson.Wrong e) {
            throw DesignsError.BAD_FILE.refused(String.valueOf(e.getMessage()));
        }
    }

    private File file(StrictJson.Reader in) {
        if (!in.text("format").equals(FORMAT)) {
            throw new StrictJson.Wrong("format", FORMAT + " is expected");
        }
        String code = in.text("code");
        Programme.requireCode(code);
        JsonNode form = in.node("form");
        JsonNode eligibility = in.node("eligibility");
        JsonNode amount = in.node("amount");
        return new File(
                code,
                new Definition(
                        new Definition.Heading(
                                in.optionalLocalText("title"),
                                in.optionalLocalText("summary"),
                                new Particulars(
                                        in.optionalLocalText("who"),
                                        in.optionalLocalText("contact"),
                                        in.optional("policyItem", JsonDefinitionCodec::item),
                                        in.yes("signOff"),
                                        in.yes("perProject"),
                                        in.optionalList("excludes", JsonDefinitionCodec::code),
                                        in.optionalList("indicators", JsonDefinitionCodec::indicator))),
                        new Definition.Terms(
                                in.optional("opens", JsonDefinitionCodec::moment),
                                in.optional("closes", JsonDefinitionCodec::moment),
                                in.optional("budget", JsonDefinitionCodec::money),
                                in.integer("noticeDays"),
                                new ReceiptPattern(in.text("receipts"))),
                        part("form", () -> formCodec.read(StrictJson.write(form))),
                        part("eligibility", () -> ruleCodec.readCriterion(StrictJson.write(eligibility))),
                        part("amount", () -> ruleCodec.readAmount(StrictJson.write(amount))),
                        in.list("materials", JsonDefinitionCodec::material),
                        in.list("route", JsonDefinitionCodec::stage)));
    }

    /** What another codec says is wrong stands below the part it reads. */
    private static <T> T part(String path, Supplier<T> read) {
        try {
            return read.get();
        } catch (RefusedException e) {
            throw new StrictJson.Wrong(
                    path,
                    e.args().isEmpty()
                            ? e.errorKey().key()
                            : String.valueOf(e.args().getFirst()));
        }
    }

    private static PolicyItemId item(JsonNode node, String path) {
        try {
            return PolicyItemId.of(StrictJson.text(node, path));
        } catch (IllegalArgumentException e) {
            throw new StrictJson.Wrong(path, "not an id");
        }
    }

    private static Instant moment(JsonNode node, String path) {
        return java.time.OffsetDateTime.parse(StrictJson.text(node, path)).toInstant();
    }

    private static Money money(JsonNode node, String path) {
        return new Money(StrictJson.number(node, path));
    }

    private static Material material(JsonNode node, String path) {
        return StrictJson.object(
                node,
                path,
                in -> new Material(
                        in.text("code"),
                        in.localText("name"),
                        in.optionalLocalText("help"),
                        in.list("formats", (format, at) -> one(format, at, MaterialFormat.class)),
                        in.yes("required"),
                        in.optional("reuse", JsonDefinitionCodec::reuse)));
    }

    private static Reuse reuse(JsonNode node, String path) {
        return StrictJson.object(
                node, path, in -> new Reuse(in.oneOf("kind", PaperKind.class), in.optionalInteger("months")));
    }

    private static Indicator indicator(JsonNode node, String path) {
        return StrictJson.object(
                node,
                path,
                in -> new Indicator(
                        in.localText("name"),
                        in.text("unit"),
                        in.optional("wanted", StrictJson::number),
                        in.optional("by", (day, at) -> java.time.LocalDate.parse(StrictJson.text(day, at)))));
    }

    private static String code(JsonNode node, String path) {
        String code = StrictJson.text(node, path);
        Programme.requireCode(code);
        return code;
    }

    private static Stage stage(JsonNode node, String path) {
        return StrictJson.object(
                node,
                path,
                in -> new Stage(
                                in.text("id"),
                                in.localText("label"),
                                in.oneOf("who", Reviewer.class),
                                in.integer("workingDays"),
                                moves(in, "moves"),
                                in.integer("maxReturns"),
                                moves(in, "opinionFor"),
                                in.integer("correctionDays"))
                        .as(
                                in.optional("kind", (kind, at) -> one(kind, at, StageKind.class)),
                                in.optional("late", (late, at) -> one(late, at, Lateness.class)))
                        .scoredBy(in.optional("criteria", JsonDefinitionCodec::sheet)));
    }

    private static ScoreSheet sheet(JsonNode node, String path) {
        List<Criterion> criteria = StrictJson.list(
                node,
                path,
                (each, at) -> StrictJson.object(
                        each, at, in -> new Criterion(in.text("id"), in.localText("label"), in.integer("weight"))));
        return new ScoreSheet(criteria);
    }

    private static Set<Move> moves(StrictJson.Reader in, String key) {
        Set<Move> moves = EnumSet.noneOf(Move.class);
        moves.addAll(in.list(key, (move, at) -> one(move, at, Move.class)));
        return moves;
    }

    private static <E extends Enum<E>> E one(JsonNode node, String path, Class<E> type) {
        String written = StrictJson.text(node, path);
        for (E constant : type.getEnumConstants()) {
            if (StrictJson.written(constant).equals(written)) {
                return constant;
            }
        }
        throw new StrictJson.Wrong(path, "nobody knows " + written);
    }

    @Override
    public String write(File file) {
        Definition definition = file.definition();
        Definition.Heading heading = definition.heading();
        Definition.Terms terms = definition.terms();
        ObjectNode object = StrictJson.object().put("format", FORMAT).put("code", file.code());
        put(object, "title", heading.title());
        put(object, "summary", heading.summary());
        put(object, "who", heading.particulars().who());
        put(object, "contact", heading.particulars().contact());
        if (heading.particulars().item() != null) {
            object.put("policyItem", heading.particulars().item().toString());
        }
        if (heading.particulars().signOff()) {
            object.put("signOff", true);
        }
        if (heading.particulars().perProject()) {
            object.put("perProject", true);
        }
        if (!heading.particulars().excludes().isEmpty()) {
            object.set("excludes", StrictJson.texts(heading.particulars().excludes()));
        }
        if (!heading.particulars().indicators().isEmpty()) {
            object.set(
                    "indicators",
                    StrictJson.array(heading.particulars().indicators().stream()
                            .map(JsonDefinitionCodec::node)
                            .toList()));
        }
        if (terms.opens() != null) {
            object.put("opens", terms.opens().toString());
        }
        if (terms.closes() != null) {
            object.put("closes", terms.closes().toString());
        }
        Money budget = terms.budget();
        if (budget != null) {
            object.put("budget", budget.yuan());
        }
        object.put("noticeDays", terms.noticeDays());
        object.put("receipts", terms.receipts().text());
        object.set(
                "route",
                StrictJson.array(definition.stages().stream()
                        .map(JsonDefinitionCodec::node)
                        .toList()));
        object.set("form", StrictJson.parse(formCodec.write(definition.form())));
        object.set("eligibility", StrictJson.parse(ruleCodec.writeCriterion(definition.eligibility())));
        object.set("amount", StrictJson.parse(ruleCodec.writeAmount(definition.amount())));
        object.set(
                "materials",
                StrictJson.array(definition.materials().stream()
                        .map(JsonDefinitionCodec::node)
                        .toList()));
        return StrictJson.write(object);
    }

    private static void put(ObjectNode object, String key, @Nullable LocalText text) {
        if (text != null) {
            object.set(key, StrictJson.localText(text));
        }
    }

    private static JsonNode node(Material material) {
        ObjectNode object = StrictJson.object().put("code", material.code());
        put(object, "name", material.name());
        put(object, "help", material.help());
        object.set(
                "formats",
                StrictJson.texts(
                        material.formats().stream().map(StrictJson::written).toList()));
        Reuse reuse = material.reuse();
        if (reuse != null) {
            ObjectNode kept = StrictJson.object().put("kind", StrictJson.written(reuse.kind()));
            if (reuse.months() != null) {
                kept.put("months", reuse.months());
            }
            object.set("reuse", kept);
        }
        return object.put("required", material.required());
    }

    private static JsonNode node(Indicator indicator) {
        ObjectNode object = StrictJson.object();
        put(object, "name", indicator.name());
        object.put("unit", indicator.unit());
        if (indicator.wanted() != null) {
            object.set("wanted", StrictJson.number(indicator.wanted()));
        }
        if (indicator.by() != null) {
            object.put("by", indicator.by().toString());
        }
        return object;
    }

    private static JsonNode node(Stage stage) {
        ObjectNode object = StrictJson.object().put("id", stage.id()).put("kind", StrictJson.written(stage.kind()));
        put(object, "label", stage.label());
        object.put("who", StrictJson.written(stage.who())).put("workingDays", stage.workingDays());
        object.set("moves", moves(stage.moves()));
        object.put("maxReturns", stage.maxReturns());
        object.set("opinionFor", moves(stage.opinionFor()));
        object.put("correctionDays", stage.correctionDays()).put("late", StrictJson.written(stage.late()));
        ScoreSheet sheet = stage.sheet();
        if (sheet != null) {
            object.set(
                    "criteria",
                    StrictJson.array(sheet.criteria().stream()
                            .map(JsonDefinitionCodec::node)
                            .toList()));
        }
        return object;
    }

    private static JsonNode node(Criterion criterion) {
        ObjectNode object = StrictJson.object().put("id", criterion.id());
        put(object, "label", criterion.label());
        return object.put("weight", criterion.weight());
    }

    private static JsonNode moves(Set<Move> moves) {
        List<String> names = moves.stream().sorted().map(StrictJson::written).toList();
        return StrictJson.texts(names);
    }
}
