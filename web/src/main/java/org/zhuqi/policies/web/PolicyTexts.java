package org.zhuqi.policies.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.enterprises.IndustryDivisions;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.usecase.FactChoices;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactOffer;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.FactNames;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** What policies are called on pages. */
@Component("policyTexts")
@RequiredArgsConstructor
class PolicyTexts {
    private final Texts texts;
    private final UnitNames unitNames;
    private final UnitDirectory units;
    private final IndustryDivisions divisions;
    private final FactChoices facts;
    private final FactNames factNames;

    public String unit(ReportingUnitId id) {
        return unitNames.find(id).map(texts::of).orElse(id.value());
    }

    /** From when until when it is in force, as its document says. */
    public String span(Policy.Validity validity) {
        return validity.until() == null
                ? texts.message("policies.since", texts.date(validity.from()))
                : texts.date(validity.from()) + " – " + texts.date(validity.until());
    }

    public String most(@Nullable Money most) {
        return most == null ? "—" : texts.inWan(most.yuan());
    }

    public String trades(Policy.Heading heading) {
        return heading.divisions().isEmpty()
                ? texts.message("policies.all-divisions")
                : heading.divisions().stream()
                        .sorted(Comparator.comparing(IndustryCode::value))
                        .map(code -> divisions
                                .of(code)
                                .map(division -> texts.of(division.name()))
                                .orElse(code.value()))
                        .collect(Collectors.joining(texts.message("shared.comma")));
    }

    /** Conditions in their own words, judged on nothing at all; groups without words say nothing. */
    public List<Step.Finding> conditions(Criterion conditions) {
        return conditions.judge(Facts.NONE).steps().stream()
                .filter(Step.Finding.class::isInstance)
                .map(Step.Finding.class::cast)
                .filter(finding -> finding.words() != null)
                .toList();
    }

    <E extends Enum<E>> List<Option> options(E[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), texts.message(prefix + value)))
                .toList();
    }

    List<Option> units() {
        return units.all().stream()
                .map(unit -> new Option(unit.id().value(), texts.of(unit.name())))
                .toList();
    }

    List<Option> divisions() {
        return divisions.all().stream()
                .map(division -> new Option(division.code().value(), division.code() + " " + texts.of(division.name())))
                .toList();
    }

    /** The facts that conditions may ask for, each with how its value is typed. */
    List<Option> facts() {
        return facts.all().stream()
                .map(choice -> new Option(
                        choice.fact().value(),
                        texts.message(
                                "policies.fact-of-type",
                                name(choice),
                                texts.message("policies.fact-type." + choice.type()))))
                .toList();
    }

    private String name(FactOffer choice) {
        LocalText name = choice.name();
        return name == null ? factNames.of(choice.fact().name(), choice.fact().period()) : texts.of(name);
    }
}
