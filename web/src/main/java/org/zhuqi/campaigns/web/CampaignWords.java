package org.zhuqi.campaigns.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.campaigns.Light;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.usecase.MeasureCatalogue;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** Choices and sentences of this room's pages. */
@Component("campaignWords")
@RequiredArgsConstructor
class CampaignWords {
    private static final Fraction HUNDRED = Fraction.of(100);
    private final MeasureCatalogue catalogue;
    private final UnitDirectory units;
    private final Texts texts;

    /** The values of an enum, called by the messages under the prefix. */
    <E extends Enum<E>> List<Option> options(E[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), texts.message(prefix + value)))
                .toList();
    }

    /** What a goal may be measured by, by name. */
    List<Option> measures(Actor actor) {
        return catalogue.visibleTo(actor).stream()
                .map(measure -> new Option(measure.id(), title(measure.id())))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private String title(String measure) {
        int point = measure.indexOf('.');
        return texts.messageOr(
                measure.substring(0, point) + ".measure." + measure.substring(point + 1) + ".title", measure);
    }

    List<Option> allUnits() {
        return units.all().stream()
                .filter(unit -> unit.active())
                .map(unit -> new Option(unit.id().value(), texts.of(unit.name())))
                .toList();
    }

    public Map<String, String> unitNames() {
        return units.all().stream().collect(Collectors.toMap(unit -> unit.id().value(), unit -> texts.of(unit.name())));
    }

    /** Why the light is what it is, with the rule and what was compared. */
    public String reason(Light light, Light.Rule rule) {
        return switch (light.colour()) {
            case DONE -> texts.message("campaigns.light.why.DONE");
            case NO_DATES -> texts.message("campaigns.light.why.NO_DATES");
            case NOT_BEGUN -> texts.message("campaigns.light.why.NOT_BEGUN");
            case GREEN, YELLOW, RED ->
                texts.message(
                        light.reported() == null ? "campaigns.light.why.unreported" : "campaigns.light.why.compared",
                        percent(light.planned()),
                        String.valueOf(Objects.requireNonNullElse(light.reported(), 0)),
                        points(light.behind()),
                        rule.yellowFrom(),
                        rule.redAbove());
        };
    }

    /** A share as a percentage with one decimal; a dash for nothing. */
    public String percent(@Nullable Fraction share) {
        return share == null ? "—" : share.times(HUNDRED).toBigDecimal(1).toPlainString() + "%";
    }

    private static String points(@Nullable Fraction points) {
        return points == null ? "—" : points.toBigDecimal(1).toPlainString();
    }

    /** A goal's figure as a cell shows it: money in 万元, everything else as a number. */
    public String figure(@Nullable MeasureUnit unit, @Nullable BigDecimal value) {
        return unit == MeasureUnit.YUAN ? texts.inWan(value) : texts.number(value);
    }

    /** Of a bar that is 100 wide, how much is filled. */
    public int filled(@Nullable Fraction share) {
        return share == null
                ? 0
                : Math.max(0, Math.min(100, share.times(HUNDRED).toBigDecimal(0).intValue()));
    }
}
