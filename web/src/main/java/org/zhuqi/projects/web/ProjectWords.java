package org.zhuqi.projects.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.enterprises.usecase.NameEnterprises;
import org.zhuqi.projects.CapacityUnits;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.PermitKind;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectRules;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.progress.PlanTemplates;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.projects.usecase.StartRateQueries;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** Choices and sentences of this room's pages. */
@Component("projectWords")
@RequiredArgsConstructor
class ProjectWords {
    private final CapacityUnits capacityUnits;
    private final ProjectRules rules;
    private final PlanTemplates templates;
    private final Texts texts;
    private final NameEnterprises nameEnterprises;

    /** The values of an enum, called by the messages under the prefix. */
    public <E extends Enum<E>> List<Option> options(E[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), texts.message(prefix + value)))
                .toList();
    }

    /** "5000万元 and more" and so on, ascending. */
    List<Option> sizeClasses() {
        return rules.sizeFloors().stream()
                .map(floor -> new Option(floor.wan().toPlainString(), sizeClass(floor)))
                .toList();
    }

    /** The class whose lower bound is written in 万元. */
    public String sizeClassFrom(String wan) {
        return sizeClass(Money.ofWan(wan));
    }

    public String sizeClass(@Nullable Money floor) {
        return floor == null
                ? texts.message("projects.size.below")
                : texts.message("projects.size.from", texts.inWan(floor.yuan()));
    }

    /** Curves a plan may start from. */
    public List<Option> curves() {
        return Stream.concat(
                        templates.all().stream().map(each -> new Option(each.id(), texts.of(each.name()))),
                        Stream.of(new Option("linear", texts.message("lights.curve.linear"))))
                .toList();
    }

    /** A figure with its qualifier; a dash for nothing. */
    public String figure(@Nullable Approximate figure) {
        return figure == null ? "—" : texts.of(figure.worded(texts.number(figure.value())));
    }

    /** A figure with its qualifier and unit. */
    public String figure(@Nullable Approximate figure, String unit) {
        return figure(figure) + (figure == null || unit.isEmpty() ? "" : apart() + unit(unit));
    }

    /** Chinese sets figures and characters without a blank. */
    private String apart() {
        return texts.language() == Language.ZH ? "" : " ";
    }

    public String unit(String code) {
        return capacityUnits.find(code).map(unit -> texts.of(unit.name())).orElse(code);
    }

    public String wan(@Nullable Money money) {
        return money == null ? "—" : texts.inWan(money.yuan());
    }

    /** As exactly as it was stated; a dash for nothing. */
    public String date(@Nullable RoughDate date) {
        if (date == null) {
            return "—";
        }
        RoughDate.Third third = date.third();
        return third == null
                ? date.toString()
                : date.toString().substring(0, "2024-08".length()) + apart() + texts.message("projects.third." + third);
    }

    /** What is drawn of milestones, for those who do not see it. */
    public String milestones(List<Milestone> milestones) {
        return milestones.stream()
                .map(each -> texts.message("projects.milestone." + each.kind()) + " "
                        + texts.message(
                                "projects.gantt.row", date(each.planned()), date(each.forecast()), date(each.actual())))
                .collect(Collectors.joining("；"));
    }

    public String date(@Nullable LocalDate day) {
        return texts.date(day);
    }

    public String text(LocalText text) {
        return texts.of(text);
    }

    public String permits(List<PermitKind> kinds) {
        return kinds.stream()
                .map(kind -> texts.message("projects.permit." + kind))
                .collect(Collectors.joining("、"));
    }

    /** The permits that were missing at a step, as the record names them. */
    public String missing(String names) {
        return permits(Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(PermitKind::valueOf)
                .toList());
    }

    /** {@code 66.7%}; a dash where nothing was due. */
    public String rate(StartRateQueries.Rate rate) {
        return rate.due() == 0
                ? "—"
                : BigDecimal.valueOf(rate.done())
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(rate.due()), 1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
    }

    /** Who a project belongs to, by their names in the reader's language. */
    public String owners(List<Sheet.Owner> owners) {
        return owners(owners, names(owners.stream()));
    }

    /** The same for every project of a list, asked for at once. */
    public Map<ProjectId, String> ownersOf(List<ProjectQueries.Line> projects) {
        Map<EnterpriseId, LocalText> names = names(projects.stream().flatMap(project -> project.owners().stream()));
        return projects.stream()
                .collect(Collectors.toMap(ProjectQueries.Line::id, project -> owners(project.owners(), names)));
    }

    /** Projects keep the Chinese names, so that for Chinese readers nobody need be asked. */
    private Map<EnterpriseId, LocalText> names(Stream<Sheet.Owner> owners) {
        return texts.language() == Language.ZH
                ? Map.of()
                : nameEnterprises.names(owners.map(Sheet.Owner::enterprise).toList());
    }

    private String owners(List<Sheet.Owner> owners, Map<EnterpriseId, LocalText> names) {
        return owners.stream()
                .map(owner -> {
                    EnterpriseId id = owner.enterprise();
                    LocalText name = id == null ? null : names.get(id);
                    return name == null ? owner.name() : texts.of(name);
                })
                .collect(Collectors.joining("、"));
    }
}
