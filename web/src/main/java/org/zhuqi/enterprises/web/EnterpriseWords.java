package org.zhuqi.enterprises.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.enterprises.EnterpriseFact;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.FactDefinition;
import org.zhuqi.enterprises.FactDictionary;
import org.zhuqi.enterprises.FactOrigin;
import org.zhuqi.enterprises.IndustryDivisions;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.enterprises.StatedValue;
import org.zhuqi.enterprises.Title;
import org.zhuqi.enterprises.TitleKind;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.rules.FactType;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** Codes of the room as people read them; templates call it {@code enterpriseWords}. */
@Component
@RequiredArgsConstructor
class EnterpriseWords {
    private final ReportingUnits units;
    private final UnitNames unitNames;
    private final IndustryDivisions divisions;
    private final TitleKinds titles;
    private final FactDictionary facts;
    private final Texts texts;
    private final Clock clock;

    /** The name in the reader's language; names without a Korean form stay Chinese. */
    public String name(String zh, @Nullable String ko) {
        return texts.language() == Language.KO && ko != null ? ko : zh;
    }

    public String unit(@Nullable ReportingUnitId id) {
        if (id == null) {
            return texts.message("shared.unknown");
        }
        return unitNames.find(id).map(texts::of).orElse(id.value());
    }

    public String industry(@Nullable String code) {
        if (code == null) {
            return texts.message("shared.unknown");
        }
        return divisions
                .of(new IndustryCode(code))
                .map(division -> code + " " + texts.of(division.name()))
                .orElse(code);
    }

    public String size(@Nullable SizeClass size) {
        return size == null
                ? texts.message("shared.unknown")
                : texts.message("enterprises.size." + size.name().toLowerCase(Locale.ROOT));
    }

    public String title(String kind) {
        return titles.find(kind).map(known -> texts.of(known.name())).orElse(kind);
    }

    public boolean heldToday(Title title) {
        return title.heldOn(LocalDate.now(clock));
    }

    public String factName(EnterpriseFact fact) {
        return facts.definition(fact.code())
                .map(definition -> texts.of(definition.name()))
                .orElse(fact.code().value());
    }

    /** The name of the kind of fact with that code; the code where nobody knows it. */
    String factName(String code) {
        return definition(code).map(definition -> texts.of(definition.name())).orElse(code);
    }

    /** What the dictionary says about a code as typed. */
    Optional<FactDefinition> definition(String code) {
        return facts.definition(code);
    }

    /** What was typed as it will be shown, so that a nought too many is seen; as typed where it cannot be read. */
    String typed(String code, String value) {
        return definition(code)
                .flatMap(definition -> {
                    try {
                        return Optional.of(value(definition.type() == FactType.MONEY, definition.read(value)));
                    } catch (IllegalArgumentException e) {
                        return Optional.empty();
                    }
                })
                .orElse(value);
    }

    public String source(String id) {
        return facts.origin(id).map(origin -> texts.of(origin.name())).orElse(id);
    }

    /** All sources, the most believed first. */
    public String precedence() {
        return facts.origins().stream().map(origin -> texts.of(origin.name())).collect(Collectors.joining(" › "));
    }

    public String value(EnterpriseFact fact) {
        return value(money(fact), fact.value());
    }

    private String value(boolean money, StatedValue value) {
        return switch (value) {
            case StatedValue.Number number -> money ? texts.inWan(number.number()) : texts.number(number.number());
            case StatedValue.YesNo yesNo -> texts.message(yesNo.yes() ? "shared.yes" : "shared.no");
            case StatedValue.Words words -> words.text();
        };
    }

    /** {@code 2024-06}; a dash for nothing. */
    public String month(@Nullable YearMonth month) {
        return month == null ? "—" : month.toString();
    }

    /** Units an officer may put an enterprise under; the one it has stays possible. */
    List<Option> editableUnits(Actor actor) {
        Scope scope = actor.scopeFor(EnterpriseRight.EDIT);
        return units(unit -> scope.everything() || scope.units().contains(unit.id()));
    }

    /** Units whose enterprises an officer may read, for the filter. */
    List<Option> readableUnits(Actor actor) {
        Scope scope = actor.scopeFor(EnterpriseRight.READ);
        return units(unit -> scope.everything() || scope.units().contains(unit.id()));
    }

    private List<Option> units(Predicate<ReportingUnit> wanted) {
        return units.all().stream()
                .filter(unit -> unit.kind() != UnitKind.PREFECTURE && unit.active())
                .filter(wanted)
                .map(unit -> new Option(unit.id().value(), texts.of(unit.name())))
                .toList();
    }

    List<Option> divisions() {
        return divisions.all().stream()
                .map(division -> new Option(division.code().value(), division.code() + " " + texts.of(division.name())))
                .toList();
    }

    boolean hasDivision(IndustryCode division) {
        return divisions.of(division).isPresent();
    }

    boolean hasTitle(String kind) {
        return titles.find(kind).isPresent();
    }

    List<Option> sizes() {
        return List.of(SizeClass.values()).stream()
                .map(size -> new Option(size.name(), size(size)))
                .toList();
    }

    List<Option> titles() {
        return titles.all().stream()
                .map((TitleKind kind) -> new Option(kind.code(), texts.of(kind.name())))
                .toList();
    }

    List<Option> factCodes() {
        return facts.definitions().stream()
                .map((FactDefinition definition) -> new Option(
                        definition.code().value(),
                        texts.of(definition.name()) + " · "
                                + texts.message("enterprises.fact.type."
                                        + definition.type().name().toLowerCase(Locale.ROOT))
                                + " · "
                                + texts.message("enterprises.fact.periods."
                                        + definition.periods().name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    List<Option> sources() {
        return facts.origins().stream()
                .map((FactOrigin origin) -> new Option(origin.id(), texts.of(origin.name())))
                .toList();
    }

    private boolean money(EnterpriseFact fact) {
        return Optional.of(fact.code())
                .flatMap(facts::definition)
                .map(definition -> definition.type() == FactType.MONEY)
                .orElse(false);
    }
}
