package org.zhuqi.policies.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.forms.Comparison;
import org.zhuqi.policies.PoliciesError;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactOffer;
import org.zhuqi.rules.FactType;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Measurand;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.usecase.ReadFields;

/**
 * Conditions as rows and back: all rows must hold, of rows of one group one is enough. What has more depth is kept as it
 * is and not offered as rows.
 */
@Service
@RequiredArgsConstructor
public class ReadConditions {
    static final int MOST = 30;
    private static final int WORDS = 300;
    private final FactChoices choices;

    /** Null when every row is blank. */
    @Nullable
    Criterion read(ReadFields fields, @Nullable List<ConditionRow> rows) {
        List<ConditionRow> typed = rows == null ? List.of() : rows;
        List<Criterion> all = new ArrayList<>();
        Map<String, List<Criterion>> groups = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(typed.size(), MOST); i++) {
            ConditionRow row = typed.get(i);
            if (!row.isBlank()) {
                String group = fields.text("conditions[" + i + "].group", row.group(), 2);
                Optional<Criterion> leaf = leaf(fields, "conditions[" + i + "].", row);
                if (leaf.isPresent()) {
                    (group.isEmpty() ? all : groups.computeIfAbsent(group, g -> new ArrayList<>())).add(leaf.get());
                }
            }
        }
        if (typed.size() > MOST) {
            fields.wrong(FieldProblem.of("conditions", "policies.too-many-conditions", MOST));
        }
        groups.values().forEach(of -> all.add(of.size() == 1 ? of.getFirst() : new Criterion.Any(null, of)));
        return all.isEmpty() ? null : new Criterion.All(null, all);
    }

    private Optional<Criterion> leaf(ReadFields fields, String path, ConditionRow row) {
        LocalText words = fields.local(path + "words", row.wordsZh(), row.wordsKo(), null, WORDS);
        Optional<FactOffer> fact = choices.find(fields.required(path + "fact", row.fact(), WORDS));
        Optional<Comparison> comparison = fields.requiredOne(Comparison.class, path + "comparison", row.comparison());
        String value = fields.required(path + "value", row.value(), WORDS);
        if (fact.isEmpty()) {
            fields.wrong(FieldProblem.of(path + "fact", "shared.choice"));
        }
        if (fact.isEmpty() || comparison.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        FactType type = fact.get().type();
        boolean equality = comparison.get() == Comparison.EQUAL || comparison.get() == Comparison.NOT_EQUAL;
        if (!equality && (type == FactType.YES_NO || type == FactType.WORDS)) {
            fields.wrong(FieldProblem.of(path + "comparison", "policies.only-equal"));
            return Optional.empty();
        }
        try {
            List<String> values = type == FactType.WORDS
                    ? Stream.of(value.split("[,，、]"))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .toList()
                    : List.of(value);
            List<FactValue> wanted = new ArrayList<>();
            values.forEach(each -> wanted.add(FactChoices.read(type, each)));
            return Optional.of(criterion(fact.get(), comparison.get(), wanted, words));
        } catch (IllegalArgumentException e) {
            fields.wrong(FieldProblem.of(path + "value", "policies.condition-value"));
            return Optional.empty();
        }
    }

    private static Criterion criterion(FactOffer fact, Comparison comparison, List<FactValue> wanted, LocalText words) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("no value");
        }
        if (wanted.size() > 1) {
            Criterion oneOf = new Criterion.OneOf(words, null, fact.fact(), wanted);
            return comparison == Comparison.EQUAL ? oneOf : new Criterion.Not(words, oneOf);
        }
        return new Criterion.Compare(words, null, new Measurand.Of(fact.fact()), comparison, wanted.getFirst());
    }

    /** The rows that say the same; refuses what rows cannot say. */
    public List<ConditionRow> rows(@Nullable Criterion conditions) {
        if (conditions == null) {
            return List.of();
        }
        List<ConditionRow> rows = new ArrayList<>();
        List<Criterion> parts = conditions instanceof Criterion.All all ? all.of() : List.of(conditions);
        int groups = 0;
        for (Criterion part : parts) {
            if (part instanceof Criterion.Any any) {
                String group = String.valueOf((char) ('A' + groups++));
                any.of().forEach(each -> rows.add(row(group, each)));
            } else {
                rows.add(row("", part));
            }
        }
        return rows;
    }

    private ConditionRow row(String group, Criterion leaf) {
        return switch (leaf) {
            case Criterion.Compare compare
            when compare.measurand() instanceof Measurand.Of of ->
                row(group, of.fact().value(), compare.comparison(), List.of(compare.wanted()), compare.words());
            case Criterion.OneOf oneOf ->
                row(group, oneOf.fact().value(), Comparison.EQUAL, oneOf.wanted(), oneOf.words());
            case Criterion.Not not
            when not.of() instanceof Criterion.OneOf oneOf ->
                row(group, oneOf.fact().value(), Comparison.NOT_EQUAL, oneOf.wanted(), oneOf.words());
            default -> throw PoliciesError.CONDITIONS_TOO_DEEP.refused();
        };
    }

    private ConditionRow row(
            String group, String fact, Comparison comparison, List<FactValue> wanted, LocalText words) {
        FactType type = choices.find(fact).map(FactOffer::type).orElseThrow(PoliciesError.CONDITIONS_TOO_DEEP::refused);
        return new ConditionRow(
                group,
                fact,
                comparison.name(),
                String.join(
                        "、",
                        wanted.stream()
                                .map(value -> FactChoices.written(type, value))
                                .toList()),
                words.zh(),
                words.ko() == null ? "" : words.ko());
    }
}
