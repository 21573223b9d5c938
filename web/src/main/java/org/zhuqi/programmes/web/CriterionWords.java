package org.zhuqi.programmes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.forms.Form;
import org.zhuqi.policies.usecase.FactChoices;
import org.zhuqi.programmes.designs.Place;
import org.zhuqi.programmes.designs.usecase.EditEligibility;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactOffer;
import org.zhuqi.rules.FactType;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.FormFacts;
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

    /** @param form whose answers may be asked for */
    List<TreeNode> nodes(Criterion whole, Form form) {
        List<TreeNode> nodes = new ArrayList<>();
        nodes(whole, Place.WHOLE, 0, FormFacts.of(form), nodes);
        return nodes;
    }

    private void nodes(Criterion criterion, Place at, int depth, List<FactOffer> answers, List<TreeNode> into) {
        switch (criterion) {
            case Criterion.All all -> {
                into.add(group(at, depth, "ALL", all.words()));
                inside(all.of(), at, depth, answers, into);
            }
            case Criterion.Any any -> {
                into.add(group(at, depth, "ANY", any.words()));
                inside(any.of(), at, depth, answers, into);
            }
            case Criterion.Not not
            when not.of() instanceof Criterion.Any || not.of() instanceof Criterion.All -> {
                into.add(group(at, depth, "NONE", not.words()));
                inside(not.of().parts(), at.part(0), depth, answers, into);
            }
            default ->
                into.add(new TreeNode(
                        at.toString(), depth, words(criterion), "", sentence(criterion, answers), false, false));
        }
    }

    private void inside(List<Criterion> parts, Place at, int depth, List<FactOffer> answers, List<TreeNode> into) {
        for (int i = 0; i < parts.size(); i++) {
            nodes(parts.get(i), at.part(i), depth + 1, answers, into);
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

    private String sentence(Criterion criterion, List<FactOffer> answers) {
        return switch (criterion) {
            case Criterion.Compare compare ->
                measurand(compare.measurand(), answers) + " " + ConditionWords.sign(compare.comparison()) + " "
                        + value(typeOf(compare.measurand(), answers), compare.wanted());
            case Criterion.OneOf oneOf ->
                texts.message(
                        "designs.said.is",
                        fact(oneOf.fact(), answers),
                        oneOf.wanted().stream()
                                .map(value -> value(FactType.WORDS, value))
                                .collect(Collectors.joining(texts.message("shared.comma"))));
            case Criterion.Not not -> texts.message("designs.not", sentence(not.of(), answers));
            case Criterion.All all -> joined(all.of(), "designs.and", answers);
            case Criterion.Any any -> joined(any.of(), "designs.or", answers);
        };
    }

    private String joined(List<Criterion> parts, String word, List<FactOffer> answers) {
        return parts.stream()
                .map(part -> sentence(part, answers))
                .collect(Collectors.joining(" " + texts.message(word) + " "));
    }

    private String measurand(Measurand measurand, List<FactOffer> answers) {
        return switch (measurand) {
            case Measurand.Of of -> fact(of.fact(), answers);
            case Measurand.Ratio ratio -> fact(ratio.of(), answers) + " ÷ " + fact(ratio.to(), answers);
            case Measurand.Growth growth ->
                texts.message("designs.said.growth", fact(growth.current(), answers), fact(growth.base(), answers));
        };
    }

    private FactType typeOf(Measurand measurand, List<FactOffer> answers) {
        return measurand instanceof Measurand.Of of
                ? find(of.fact(), answers).map(FactOffer::type).orElse(FactType.COUNT)
                : FactType.RATIO;
    }

    private Optional<FactOffer> find(FactKey key, List<FactOffer> answers) {
        return answers.stream()
                .filter(answer -> answer.fact().equals(key))
                .findFirst()
                .or(() -> facts.find(key.name()));
    }

    private String value(FactType type, FactValue value) {
        return switch (value) {
            case FactValue.YesNo yesNo -> texts.message(yesNo.yes() ? "shared.yes" : "shared.no");
            case FactValue.Words words -> words.words();
            case FactValue.Date date -> texts.date(date.date());
            case FactValue.Number number ->
                switch (type) {
                    case MONEY -> texts.inWan(number.number());
                    case RATIO -> texts.number(number.number().movePointRight(PERCENT)) + "%";
                    case COUNT, YES_NO, WORDS -> texts.number(number.number());
                };
        };
    }

    /** A fact's name, with the period it is of. */
    String fact(FactKey key) {
        return fact(key, List.of());
    }

    private String fact(FactKey key, List<FactOffer> answers) {
        String name = find(key, answers).map(this::name).orElseGet(() -> factNames.of(key.name(), ""));
        return key.period().isEmpty()
                ? name
                : texts.message("rules.fact-of", name, texts.messageOr("rules.period." + key.period(), key.period()));
    }

    private String name(FactOffer offer) {
        LocalText name = offer.name();
        if (name == null) {
            return factNames.of(offer.fact().name(), "");
        }
        return FormFacts.isOne(offer.fact()) ? texts.message("rules.answer-of", texts.of(name)) : texts.of(name);
    }

    /** What may be asked for, each with the unit its value is typed in: this form's answers, then the dictionary of facts. */
    List<Option> facts(Form form) {
        return options(Stream.concat(FormFacts.of(form).stream(), facts.all().stream()));
    }

    /** Without the answers of a form. */
    List<Option> facts() {
        return options(facts.all().stream());
    }

    private List<Option> options(Stream<FactOffer> offers) {
        return offers.map(offer -> new Option(
                        offer.fact().value(),
                        texts.message(
                                "policies.fact-of-type",
                                name(offer),
                                texts.message("policies.fact-type." + offer.type()))))
                .toList();
    }

    /** The same with the years of figures, as a field that takes one over names it; what it names now is always there. */
    List<Option> factsOfYears(@Nullable String now) {
        List<Option> options = new ArrayList<>();
        for (FactOffer choice : facts.all()) {
            options.add(new Option(choice.fact().value(), name(choice)));
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
        return typed(criterion, List.of());
    }

    /** The same of a call's own conditions, which may ask for the form's answers. */
    EditEligibility.Input typed(Criterion criterion, Form form) {
        return typed(criterion, FormFacts.of(form));
    }

    private EditEligibility.Input typed(Criterion criterion, List<FactOffer> answers) {
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
                        FactChoices.written(typeOf(compare.measurand(), answers), compare.wanted()),
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
