package org.zhuqi.programmes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.enterprises.FactType;
import org.zhuqi.policies.usecase.FactChoices;
import org.zhuqi.programmes.designs.Place;
import org.zhuqi.programmes.designs.usecase.EditEligibility;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Measurand;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.web.FactNames;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** Says conditions on facts part by part, and gives back what was typed for one. */
@Component
@RequiredArgsConstructor
class CriterionWords {
    private static final int PERCENT = 2;

    private final Texts texts;
    private final FactNames factNames;
    private final FactChoices facts;

    List<TreeNode> nodes(Criterion whole) {
        List<TreeNode> nodes = new ArrayList<>();
        nodes(whole, Place.WHOLE, 0, nodes);
        return nodes;
    }

    private void nodes(Criterion criterion, Place at, int depth, List<TreeNode> into) {
        switch (criterion) {
            case Criterion.All all -> {
                into.add(group(at, depth, "ALL", all.words()));
                inside(all.of(), at, depth, into);
            }
            case Criterion.Any any -> {
                into.add(group(at, depth, "ANY", any.words()));
                inside(any.of(), at, depth, into);
            }
            case Criterion.Not not
            when not.of() instanceof Criterion.Any || not.of() instanceof Criterion.All -> {
                into.add(group(at, depth, "NONE", not.words()));
                inside(not.of().parts(), at.part(0), depth, into);
            }
            default ->
                into.add(new TreeNode(at.toString(), depth, words(criterion), "", sentence(criterion), false, false));
        }
    }

    private void inside(List<Criterion> parts, Place at, int depth, List<TreeNode> into) {
        for (int i = 0; i < parts.size(); i++) {
            nodes(parts.get(i), at.part(i), depth + 1, into);
        }
    }

    private TreeNode group(Place at, int depth, String kind, @Nullable LocalText words) {
        return new TreeNode(
                at.toString(),
                depth,
                words == null ? "" : texts.of(words),
                texts.message("designs.group." + kind),
                "",
                true,
                false);
    }

    private String words(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Compare compare -> texts.of(compare.words());
            case Criterion.OneOf oneOf -> texts.of(oneOf.words());
            case Criterion.Not not -> not.words() == null ? words(not.of()) : texts.of(not.words());
            case Criterion.All all -> "";
            case Criterion.Any any -> "";
        };
    }

    String sentence(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Compare compare ->
                measurand(compare.measurand()) + " " + ConditionWords.sign(compare.comparison()) + " "
                        + value(typeOf(compare.measurand()), compare.wanted());
            case Criterion.OneOf oneOf ->
                texts.message(
                        "designs.said.is",
                        fact(oneOf.fact()),
                        oneOf.wanted().stream()
                                .map(value -> value(FactType.WORDS, value))
                                .collect(Collectors.joining(texts.message("shared.comma"))));
            case Criterion.Not not -> texts.message("designs.not", sentence(not.of()));
            case Criterion.All all ->
                all.of().stream()
                        .map(this::sentence)
                        .collect(Collectors.joining(" " + texts.message("designs.and") + " "));
            case Criterion.Any any ->
                any.of().stream()
                        .map(this::sentence)
                        .collect(Collectors.joining(" " + texts.message("designs.or") + " "));
        };
    }

    private String measurand(Measurand measurand) {
        return switch (measurand) {
            case Measurand.Of of -> fact(of.fact());
            case Measurand.Ratio ratio -> fact(ratio.of()) + " ÷ " + fact(ratio.to());
            case Measurand.Growth growth ->
                texts.message("designs.said.growth", fact(growth.current()), fact(growth.base()));
        };
    }

    private FactType typeOf(Measurand measurand) {
        return measurand instanceof Measurand.Of of
                ? facts.find(of.fact().name()).map(FactChoices.Choice::type).orElse(FactType.COUNT)
                : FactType.RATIO;
    }

    private String value(FactType type, FactValue value) {
        return switch (value) {
            case FactValue.YesNo yesNo -> texts.message(yesNo.yes() ? "shared.yes" : "shared.no");
            case FactValue.Words words -> words.words();
            case FactValue.Date date -> texts.date(date.date());
            case FactValue.Number number ->
                switch (type) {
                    case MONEY -> texts.inWan(number.number());
                    case RATIO -> texts.number(number.number().movePointRight(PERCENT)) + " %";
                    case COUNT, YES_NO, WORDS -> texts.number(number.number());
                };
        };
    }

    /** A fact's name, with the period it is of. */
    String fact(FactKey key) {
        return facts.find(key.name())
                .map(FactChoices.Choice::name)
                .map(name -> key.period().isEmpty()
                        ? texts.of(name)
                        : texts.message(
                                "rules.fact-of",
                                texts.of(name),
                                texts.messageOr("rules.period." + key.period(), key.period())))
                .orElseGet(() -> factNames.of(key.name(), key.period()));
    }

    private String factName(FactChoices.Choice choice) {
        LocalText name = choice.name();
        return name == null
                ? texts.messageOr(
                        "rules.fact." + choice.fact().value(), choice.fact().value())
                : texts.of(name);
    }

    /** The dictionary of facts, each with the unit its value is typed in. */
    List<Option> facts() {
        return facts.all().stream()
                .map(choice -> new Option(
                        choice.fact().value(),
                        texts.message(
                                "policies.fact-of-type",
                                factName(choice),
                                texts.message("policies.fact-type." + choice.type()))))
                .toList();
    }

    /** The same with the years of figures, as a field that takes one over names it; what it names now is always there. */
    List<Option> factsOfYears(@Nullable String now) {
        List<Option> options = new ArrayList<>();
        for (FactChoices.Choice choice : facts.all()) {
            options.add(new Option(choice.fact().value(), factName(choice)));
            if (choice.type() == FactType.MONEY || choice.type() == FactType.COUNT || choice.type() == FactType.RATIO) {
                for (Option period : periods()) {
                    FactKey key = new FactKey(choice.fact().value() + "@" + period.value());
                    options.add(new Option(key.value(), fact(key)));
                }
            }
        }
        if (now != null
                && !now.isBlank()
                && options.stream().noneMatch(option -> option.value().equals(now))) {
            options.add(new Option(now, now));
        }
        return options;
    }

    List<Option> periods() {
        List<Option> options = new ArrayList<>();
        for (String period : List.of("year-1", "year-2", "year-3")) {
            options.add(new Option(period, texts.message("rules.period." + period)));
        }
        return options;
    }

    /** What was typed for a comparison, to be typed again; groups and what no row can say give what they can. */
    EditEligibility.Input typed(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All all -> group("ALL", all.words());
            case Criterion.Any any -> group("ANY", any.words());
            case Criterion.Not not when not.of() instanceof Criterion.OneOf oneOf -> one(oneOf, "NOT_EQUAL");
            case Criterion.Not not -> group("NONE", not.words());
            case Criterion.OneOf oneOf -> one(oneOf, "EQUAL");
            case Criterion.Compare compare -> {
                List<FactKey> keys = compare.measurand().keys();
                FactKey base = keys.size() > 1 ? keys.get(1) : null;
                yield input(
                        null,
                        switch (compare.measurand()) {
                            case Measurand.Of of -> "FACT";
                            case Measurand.Growth growth -> "GROWTH";
                            case Measurand.Ratio ratio -> "RATIO";
                        },
                        keys.getFirst(),
                        base,
                        compare.comparison().name(),
                        FactChoices.written(typeOf(compare.measurand()), compare.wanted()),
                        compare.words(),
                        compare.basis());
            }
        };
    }

    private static EditEligibility.Input one(Criterion.OneOf oneOf, String comparison) {
        return input(
                null,
                "FACT",
                oneOf.fact(),
                null,
                comparison,
                oneOf.wanted().stream()
                        .map(value -> FactChoices.written(FactType.WORDS, value))
                        .collect(Collectors.joining("、")),
                oneOf.words(),
                oneOf.basis());
    }

    private static EditEligibility.Input group(String kind, @Nullable LocalText words) {
        return input(kind, null, null, null, null, null, words, null);
    }

    private static EditEligibility.Input input(
            @Nullable String group,
            @Nullable String measure,
            @Nullable FactKey fact,
            @Nullable FactKey base,
            @Nullable String comparison,
            @Nullable String value,
            @Nullable LocalText words,
            @Nullable String basis) {
        return new EditEligibility.Input(
                group,
                measure,
                fact == null ? null : fact.name(),
                fact == null ? null : fact.period(),
                base == null ? null : base.name(),
                base == null ? null : base.period(),
                comparison,
                value,
                words == null ? null : words.zh(),
                words == null ? null : words.ko(),
                words == null ? null : words.en(),
                basis);
    }
}
