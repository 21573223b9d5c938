package org.zhuqi.programmes.designs.usecase;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.forms.Comparison;
import org.zhuqi.policies.usecase.FactChoices;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.designs.DesignsError;
import org.zhuqi.programmes.designs.Place;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactOffer;
import org.zhuqi.rules.FactType;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.FormFacts;
import org.zhuqi.rules.Measurand;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.MalformedException;

/** Writes who may have it: fact, comparison, value, in groups one inside another, each in the words of its document. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditEligibility {
    private static final int WORDS = 500;
    private final KeptDesign kept;
    private final FactChoices choices;
    private final GatherFacts gatherFacts;

    /** What of a fact is compared. */
    public enum Measure {
        FACT,
        /** How much it grew over another. */
        GROWTH,
        /** Its share of another. */
        RATIO
    }

    /**
     * What was typed.
     *
     * @param group for a group of its own; null or blank for a comparison
     * @param fact a key of the dictionary
     * @param period of the fact, e.g. {@code year-1}; blank for one of no period
     * @param base the other fact of a growth or ratio, with its period behind an @
     * @param value money in 万元, shares in per cent, {@code 是} or {@code 否}, a date; several words parted by commas
     */
    public record Input(
            @Nullable String group,
            @Nullable String measure,
            @Nullable String fact,
            @Nullable String period,
            @Nullable String base,
            @Nullable String basePeriod,
            @Nullable String comparison,
            @Nullable String value,
            @Nullable String wordsZh,
            @Nullable String wordsKo,
            @Nullable String wordsEn,
            @Nullable String basis) {}

    public Design add(Actor actor, ProgrammeId id, long seen, String at, Input typed) {
        Criterion part = read(kept.toChange(actor, id), typed);
        return change(actor, id, seen, at, group -> {
            List<Criterion> parts = new ArrayList<>(parts(group));
            parts.add(part);
            return withParts(group, parts);
        });
    }

    /** Another comparison in its place, or another kind of group over the same parts. */
    public Design put(Actor actor, ProgrammeId id, long seen, String at, Input typed) {
        Criterion part = read(kept.toChange(actor, id), typed);
        return change(
                actor,
                id,
                seen,
                at,
                before -> isGroup(part) && isGroup(before) ? withParts(part, parts(before)) : part);
    }

    public Design remove(Actor actor, ProgrammeId id, long seen, String at) {
        kept.toChange(actor, id);
        Place place = Place.of(at);
        if (place.isWhole()) {
            return change(actor, id, seen, "", before -> new Criterion.All(null, List.of()));
        }
        return change(actor, id, seen, place.parent().toString(), group -> {
            List<Criterion> parts = new ArrayList<>(parts(group));
            if (place.last() >= parts.size()) {
                throw DesignsError.GONE.refused();
            }
            parts.remove(place.last());
            return withParts(group, parts);
        });
    }

    private Design change(
            Actor actor, ProgrammeId id, long seen, String at, java.util.function.UnaryOperator<Criterion> change) {
        Place place = Place.of(at);
        return kept.change(
                actor,
                id,
                seen,
                before -> before.withEligibility(
                        place.change(asGroup(before.eligibility()), Criterion::parts, Criterion::withParts, change)));
    }

    /** A condition as it is written: a comparison alone is a group of one. */
    public static Criterion asGroup(Criterion criterion) {
        return isGroup(criterion) ? criterion : new Criterion.All(null, List.of(criterion));
    }

    static boolean isGroup(Criterion criterion) {
        return criterion instanceof Criterion.All
                || criterion instanceof Criterion.Any
                || (criterion instanceof Criterion.Not not && isGroup(not.of()));
    }

    private static List<Criterion> parts(Criterion group) {
        if (!isGroup(group)) {
            throw DesignsError.GONE.refused();
        }
        return group instanceof Criterion.Not not ? not.of().parts() : group.parts();
    }

    private static Criterion withParts(Criterion group, List<Criterion> parts) {
        return group instanceof Criterion.Not not
                ? new Criterion.Not(not.words(), not.of().withParts(parts))
                : group.withParts(parts);
    }

    private Criterion read(Design design, Input typed) {
        Typed fields = new Typed();
        if (!Typed.blank(typed.group())) {
            LocalText words = fields.text("words", typed.wordsZh(), typed.wordsKo(), typed.wordsEn(), WORDS);
            EditConditions.Group group = fields.read
                    .one(EditConditions.Group.class, "group", typed.group())
                    .orElse(EditConditions.Group.ALL);
            fields.read.refuseWrong();
            return switch (group) {
                case ALL -> new Criterion.All(words, List.of());
                case ANY -> new Criterion.Any(words, List.of());
                case NONE -> new Criterion.Not(words, new Criterion.Any(null, List.of()));
            };
        }
        Criterion read =
                comparison(fields, typed, FormFacts.of(design.definition().form()));
        fields.read.refuseWrong();
        return read;
    }

    /** A comparison alone, for formulas that depend on one: those look at the form by themselves. */
    Criterion comparison(Typed fields, Input typed) {
        return comparison(fields, typed, List.of());
    }

    private Criterion comparison(Typed fields, Input typed, List<FactOffer> answers) {
        LocalText words = fields.read.local("words", typed.wordsZh(), typed.wordsKo(), typed.wordsEn(), WORDS);
        String basis = fields.read.text("basis", typed.basis(), WORDS);
        FactKey fact = key(fields, "fact", typed.fact(), typed.period(), answers);
        Measure measure =
                fields.read.one(Measure.class, "measure", typed.measure()).orElse(Measure.FACT);
        Comparison comparison = fields.read
                .requiredOne(Comparison.class, "comparison", typed.comparison())
                .orElse(Comparison.EQUAL);
        FactType type = measure == Measure.FACT
                ? find(answers, fact)
                        .or(() -> choices.find(fact.name()))
                        .map(FactOffer::type)
                        .orElse(Typed.blank(typed.value()) ? FactType.WORDS : guess(typed.value()))
                : FactType.RATIO;
        List<FactValue> values = values(fields, type, typed.value());
        Measurand of = switch (measure) {
            case FACT -> new Measurand.Of(fact);
            case GROWTH -> new Measurand.Growth(fact, key(fields, "base", typed.base(), typed.basePeriod(), answers));
            case RATIO -> new Measurand.Ratio(fact, key(fields, "base", typed.base(), typed.basePeriod(), answers));
        };
        if (!comparable(type, values.getFirst(), comparison)) {
            fields.read.wrong(FieldProblem.of("comparison", "designs.only-equal"));
        }
        if (values.size() > 1) {
            Criterion one = new Criterion.OneOf(words, nullable(basis), fact, values);
            if (comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL) {
                fields.read.wrong(FieldProblem.of("comparison", "designs.only-equal"));
            }
            return comparison == Comparison.NOT_EQUAL ? new Criterion.Not(words, one) : one;
        }
        return new Criterion.Compare(words, nullable(basis), of, comparison, values.getFirst());
    }

    private static boolean comparable(FactType type, FactValue value, Comparison comparison) {
        boolean ordered = type == FactType.MONEY
                || type == FactType.COUNT
                || type == FactType.RATIO
                || value instanceof FactValue.Date;
        return ordered || comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
    }

    private static Optional<FactOffer> find(List<FactOffer> offered, FactKey key) {
        return offered.stream().filter(offer -> offer.fact().equals(key)).findFirst();
    }

    private FactKey key(
            Typed fields, String where, @Nullable String typed, @Nullable String period, List<FactOffer> answers) {
        String name = fields.read.required(where, typed, 100);
        try {
            FactKey key =
                    new FactKey(name.isEmpty() ? "none" : Typed.blank(period) ? name : name + "@" + period.strip());
            if (!name.isEmpty()
                    && find(answers, key).isEmpty()
                    && !gatherFacts.unknown(List.of(key)).isEmpty()) {
                fields.read.wrong(FieldProblem.of(where, "designs.fact-unknown", key.value()));
            }
            return key;
        } catch (MalformedException e) {
            fields.read.wrong(FieldProblem.of(where, "shared.choice"));
            return new FactKey("none");
        }
    }

    private static List<FactValue> values(Typed fields, FactType type, @Nullable String typed) {
        String text = fields.read.required("value", typed, WORDS);
        List<FactValue> values = new ArrayList<>();
        for (String each : type == FactType.WORDS ? text.split("[,，、]") : new String[] {text}) {
            String value = each.strip();
            if (value.isEmpty()) {
                continue;
            }
            try {
                values.add(
                        value.matches("\\d{4}-\\d{2}-\\d{2}")
                                ? FactValue.of(LocalDate.parse(value))
                                : FactChoices.read(type, value.replace(",", "")));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                fields.read.wrong(FieldProblem.of("value", "designs.value-form." + type));
            }
        }
        return values.isEmpty() ? List.of(FactValue.of("-")) : values;
    }

    private static FactType guess(String value) {
        return value.strip().matches("是|否|true|false|예|아니|아니오")
                ? FactType.YES_NO
                : value.strip().matches("-?\\d+(\\.\\d+)?") ? FactType.COUNT : FactType.WORDS;
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }
}
