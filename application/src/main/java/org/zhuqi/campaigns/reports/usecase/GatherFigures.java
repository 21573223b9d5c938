package org.zhuqi.campaigns.reports.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.campaigns.demands.Category;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.Change;
import org.zhuqi.campaigns.reports.Passage;
import org.zhuqi.campaigns.reports.ReportFigure;
import org.zhuqi.campaigns.reports.ReportPattern;
import org.zhuqi.campaigns.reports.ReportRules;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.usecase.CompareFigures;
import org.zhuqi.measures.usecase.Figure;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;

/** Asks the catalogue for everything that a report of one month says. The prefecture's figures, asked by the program. */
@Service
@RequiredArgsConstructor
public class GatherFigures {
    private static final String HANDLER = "handler";
    private static final String CATEGORY = "category";
    static final String RAISED = "raised";
    static final String RAISED_BEFORE = "raised-before";

    private final CompareFigures compareFigures;
    private final ReportPattern pattern;
    private final ReportRules rules;
    private final HotTopics hotTopics;
    private final UnitDirectory units;
    private final Categories categories;
    private final Clock clock;

    /** The days that a month's report counts: of the campaign, and not after today. */
    record Days(YearMonth month, LocalDate campaign, LocalDate from, LocalDate asOf) {
        static Days of(Campaign campaign, YearMonth month, LocalDate today) {
            LocalDate end = month.atEndOfMonth();
            LocalDate begin = month.atDay(1);
            LocalDate first = campaign.term().from();
            return new Days(month, first, begin.isBefore(first) ? first : begin, end.isAfter(today) ? today : end);
        }

        LocalDate asOf(ReportPattern.Time time) {
            return time == ReportPattern.Time.MONTH_BEFORE ? month.atDay(1).minusDays(1) : asOf;
        }

        LocalDate from(ReportPattern.Time time) {
            return switch (time) {
                case MONTH -> from;
                case MONTH_BEFORE -> month.minusMonths(1).atDay(1);
                case CAMPAIGN -> campaign;
            };
        }
    }

    public CampaignReport.Generated gather(Campaign campaign, YearMonth month) {
        Days days = Days.of(campaign, month, LocalDate.now(clock));
        Numbered figures = new Numbered();
        text(days, figures);
        table(days, figures, ReportFigure.Table.UNITS, MeasureFamily.UNIT, unitNames(false), pattern.units());
        table(days, figures, ReportFigure.Table.HANDLERS, HANDLER, unitNames(true), pattern.handlers());
        table(days, figures, ReportFigure.Table.CATEGORIES, CATEGORY, categoryNames(), pattern.categories());
        words(days, figures);
        return new CampaignReport.Generated(
                figures.all(), pattern.compose(figures.all(), frame(campaign, month)), rules.leastCases());
    }

    /** The prose that a report's figures allow. */
    List<Passage> compose(Campaign campaign, CampaignReport report) {
        return pattern.compose(report.figures(), frame(campaign, report.month()));
    }

    /** What the questions of these figures are answered now, by number; those of measures that are gone are left out. */
    Map<Integer, MeasureValue> again(List<ReportFigure> figures) {
        Map<Integer, MeasureValue> answers = new HashMap<>();
        Map<Together, List<ReportFigure>> together =
                figures.stream().collect(Collectors.groupingBy(Together::of, LinkedHashMap::new, Collectors.toList()));
        together.forEach((asked, members) -> {
            Map<String, CompareFigures.Row> rows =
                    compareFigures.compare(Actor.system(), asked.command(members)).stream()
                            .collect(Collectors.toMap(CompareFigures.Row::key, Function.identity()));
            for (ReportFigure figure : members) {
                CompareFigures.Row row =
                        rows.get(asked.dimension() == null ? "" : figure.place().row());
                Figure now = row == null ? null : row.of(figure.asked().measure());
                if (now != null) {
                    answers.put(figure.number(), now.value());
                }
            }
        });
        return answers;
    }

    /** Figures that are asked for with one question: the rows of a table that count in the same time. */
    private record Together(@Nullable String dimension, LocalDate asOf, Map<String, String> parameters) {
        static Together of(ReportFigure figure) {
            String dimension = switch (figure.place().table()) {
                case UNITS -> MeasureFamily.UNIT;
                case HANDLERS -> HANDLER;
                case CATEGORIES -> CATEGORY;
                case WORDS -> HotTopics.WORD;
                case TEXT -> null;
            };
            Map<String, String> parameters = new HashMap<>(figure.asked().parameters());
            if (dimension != null) {
                parameters.remove(dimension);
            }
            return new Together(dimension, figure.asked().asOf(), parameters);
        }

        CompareFigures.Command command(List<ReportFigure> members) {
            CompareFigures.Command command = CompareFigures.Command.of(
                    members.stream()
                            .map(figure -> figure.asked().measure())
                            .distinct()
                            .toList(),
                    asOf,
                    null,
                    null,
                    parameters);
            return dimension == null
                    ? command
                    : command.by(
                            dimension,
                            members.stream()
                                    .map(figure -> figure.place().row())
                                    .distinct()
                                    .toList());
        }
    }

    private void text(Days days, Numbered figures) {
        Map<ReportPattern.Time, Optional<CompareFigures.Row>> found = new EnumMap<>(ReportPattern.Time.class);
        for (ReportPattern.Time time : ReportPattern.Time.values()) {
            List<String> measures = pattern.text().stream()
                    .filter(wanted -> wanted.time() == time)
                    .map(ReportPattern.TextFigure::measure)
                    .distinct()
                    .toList();
            found.put(
                    time,
                    compareFigures
                            .compare(
                                    Actor.system(),
                                    CompareFigures.Command.of(
                                            measures, days.asOf(time), days.from(time), null, Map.of()))
                            .stream()
                            .findFirst());
        }
        for (ReportPattern.TextFigure wanted : pattern.text()) {
            found.getOrDefault(wanted.time(), Optional.empty())
                    .ifPresent(row -> figures.add(ReportFigure.Place.inText(wanted.code()), row.of(wanted.measure())));
        }
    }

    private void table(
            Days days,
            Numbered figures,
            ReportFigure.Table table,
            String dimension,
            Map<String, LocalText> rows,
            List<ReportPattern.Column> columns) {
        Map<ReportPattern.Time, List<ReportPattern.Column>> byTime = columns.stream()
                .collect(Collectors.groupingBy(ReportPattern.Column::time, LinkedHashMap::new, Collectors.toList()));
        Map<String, Map<String, Figure>> found = new LinkedHashMap<>();
        byTime.forEach((time, wanted) -> compareFigures
                .compare(
                        Actor.system(),
                        CompareFigures.Command.of(
                                        wanted.stream()
                                                .map(ReportPattern.Column::measure)
                                                .toList(),
                                        days.asOf(time),
                                        days.from(time),
                                        null,
                                        Map.of())
                                .by(dimension, List.copyOf(rows.keySet())))
                .forEach(row -> wanted.forEach(column -> {
                    Figure figure = row.of(column.measure());
                    if (figure != null) {
                        found.computeIfAbsent(row.key(), key -> new LinkedHashMap<>())
                                .put(column.code(), figure);
                    }
                })));
        for (Map.Entry<String, LocalText> row : rows.entrySet()) {
            Map<String, Figure> own = found.getOrDefault(row.getKey(), Map.of());
            if (table == ReportFigure.Table.UNITS || own.values().stream().anyMatch(GatherFigures::saysSomething)) {
                for (ReportPattern.Column column : columns) {
                    figures.add(
                            new ReportFigure.Place(table, row.getKey(), row.getValue(), column.code()),
                            own.get(column.code()));
                }
            }
        }
    }

    private static boolean saysSomething(Figure figure) {
        return figure.value().value() != null && figure.value().value().signum() != 0;
    }

    private void words(Days days, Numbered figures) {
        HotTopics.Time now = new HotTopics.Time(days.from(), days.asOf());
        List<String> words = hotTopics.words(Actor.system(), now, before(days), null, null).stream()
                .map(Change::key)
                .toList();
        Map<String, Figure> in = raised(words, now);
        Map<String, Figure> before = raised(words, before(days));
        for (String word : words) {
            LocalText name = LocalText.ofZh(word);
            figures.add(new ReportFigure.Place(ReportFigure.Table.WORDS, word, name, RAISED), in.get(word));
            figures.add(new ReportFigure.Place(ReportFigure.Table.WORDS, word, name, RAISED_BEFORE), before.get(word));
        }
    }

    private static HotTopics.Time before(Days days) {
        return new HotTopics.Time(
                days.from(ReportPattern.Time.MONTH_BEFORE), days.asOf(ReportPattern.Time.MONTH_BEFORE));
    }

    private Map<String, Figure> raised(List<String> words, HotTopics.Time time) {
        return compareFigures
                .compare(
                        Actor.system(),
                        CompareFigures.Command.of(List.of(HotTopics.RAISED), time.to(), time.from(), null, Map.of())
                                .by(HotTopics.WORD, words))
                .stream()
                .collect(Collectors.toMap(
                        CompareFigures.Row::key, row -> Objects.requireNonNull(row.of(HotTopics.RAISED))));
    }

    private Map<String, LocalText> unitNames(boolean withPrefecture) {
        List<ReportingUnit> wanted = withPrefecture ? units.all() : units.responsible();
        Map<String, LocalText> names = new LinkedHashMap<>();
        wanted.forEach(unit -> names.put(unit.id().value(), unit.name()));
        return names;
    }

    private Map<String, LocalText> categoryNames() {
        Map<String, LocalText> names = new LinkedHashMap<>();
        for (Category category : categories.all()) {
            names.put(category.code(), category.name());
        }
        return names;
    }

    private static ReportPattern.Frame frame(Campaign campaign, YearMonth month) {
        return new ReportPattern.Frame(
                Map.of(
                        "campaign",
                        campaign.name().zh(),
                        "slogan",
                        campaign.slogan().zh(),
                        "month",
                        month.getYear() + "年" + month.getMonthValue() + "月"),
                Map.of(
                        "campaign",
                        Objects.requireNonNullElse(
                                campaign.name().ko(), campaign.name().zh()),
                        "slogan",
                        Objects.requireNonNullElse(
                                campaign.slogan().ko(), campaign.slogan().zh()),
                        "month",
                        month.getYear() + "년 " + month.getMonthValue() + "월"));
    }

    /** Figures in the order in which a reader meets them. */
    private static final class Numbered {
        private final List<ReportFigure> figures = new ArrayList<>();

        void add(ReportFigure.Place place, @Nullable Figure figure) {
            if (figure != null) {
                figures.add(figure(figures.size() + 1, place, figure));
            }
        }

        List<ReportFigure> all() {
            return figures;
        }
    }

    static ReportFigure figure(int number, ReportFigure.Place place, Figure figure) {
        MeasureUnit unit = figure.measure().unit();
        return new ReportFigure(
                number,
                place,
                new ReportFigure.Asked(
                        figure.measure().id(), figure.parameters(), figure.reportingUnit(), figure.asOf()),
                unit,
                figure.value());
    }
}
