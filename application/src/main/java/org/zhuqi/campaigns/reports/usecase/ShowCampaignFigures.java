package org.zhuqi.campaigns.reports.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.campaigns.demands.Category;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries;
import org.zhuqi.campaigns.reports.Change;
import org.zhuqi.campaigns.reports.League;
import org.zhuqi.campaigns.reports.ReportRules;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.campaigns.usecase.CampaignQueries;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.usecase.CompareFigures;
import org.zhuqi.measures.usecase.Figure;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;

/**
 * How a campaign stands (facts §8.5) as of any day: its figures in all, by unit, by lead unit, by category and month, the
 * units by timeliness and satisfaction, and what is asked for more than before. Every figure is a measure's.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowCampaignFigures {
    /** What is counted of enterprises and visits, and what came of it. */
    private static final List<String> SERVICE =
            List.of("campaigns.covered-enterprises", "enterprises.above-scale", "visits.made", "visits.overdue");

    private static final List<String> DEMANDS = Stream.of(
                    DemandFigureQueries.Figure.RAISED,
                    DemandFigureQueries.Figure.ACCEPTED,
                    DemandFigureQueries.Figure.CLOSED,
                    DemandFigureQueries.Figure.CLOSING_RATE,
                    DemandFigureQueries.Figure.ON_TIME_RATE,
                    DemandFigureQueries.Figure.RATED,
                    DemandFigureQueries.Figure.SATISFACTION,
                    DemandFigureQueries.Figure.MEAN_DAYS,
                    DemandFigureQueries.Figure.CARDS)
            .map(DemandFigureQueries.Figure::measure)
            .toList();

    /** Of rooms that may not be there. */
    private static final List<String> GAINS =
            List.of("activities.participants", "activities.contract-amount", "subsidies.awarded-amount");

    private static final List<String> MONTHLY =
            Stream.concat(Stream.of("visits.made"), DEMANDS.stream()).toList();
    private static final int MONTHS = 12;
    private static final int CAMPAIGNS = 50;

    private final CompareFigures compareFigures;
    private final HotTopics hotTopics;
    private final ReportRules rules;
    private final CampaignQueries campaigns;
    private final UnitDirectory units;
    private final Categories categories;
    private final Clock clock;

    /**
     * What is asked; null means all.
     *
     * @param asOf null or a day to come for today
     * @param from first day; null for the newest campaign's first
     * @param unit responsible unit of the enterprises
     * @param handler lead unit
     */
    public record Command(
            @Nullable LocalDate asOf,
            @Nullable LocalDate from,
            @Nullable ReportingUnitId unit,
            @Nullable ReportingUnitId handler,
            @Nullable String category) {
        private Map<String, String> parameters() {
            Map<String, String> parameters = new HashMap<>();
            if (handler != null) {
                parameters.put("handler", handler.value());
            }
            if (category != null) {
                parameters.put("category", category);
            }
            return parameters;
        }
    }

    /** A month with its figures. */
    public record Month(YearMonth month, CompareFigures.Row row) {}

    /** What was asked for how often, and in the time before; each a figure that leads to its demands. */
    public record Topic(Change change, Figure now, Figure before) {}

    /**
     * What is shown.
     *
     * @param measures ids in the order of columns; those that nobody knows are not in any row
     * @param monthly ids of those that are told by month
     * @param beforeFrom first of as many days before, that topics are compared with
     * @param words words that recur in titles
     */
    public record View(
            LocalDate asOf,
            LocalDate from,
            LocalDate beforeFrom,
            List<String> measures,
            List<String> monthly,
            CompareFigures.Row totals,
            List<CompareFigures.Row> units,
            List<CompareFigures.Row> handlers,
            List<CompareFigures.Row> categories,
            List<Month> months,
            League timeliness,
            League satisfaction,
            List<Topic> topics,
            List<Topic> words,
            ReportRules rules) {
        /** In how many titles of each time words are looked for. */
        public int mostTitles() {
            return HotTopics.MOST_TITLES;
        }

        /** A lead unit's figure. */
        public @Nullable Figure ofHandler(String unit, String measure) {
            return handlers.stream()
                    .filter(row -> row.key().equals(unit))
                    .map(row -> row.of(measure))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    public View show(Actor actor, Command command) {
        actor.may(ReportsRight.READ).orRefuse();
        LocalDate today = LocalDate.now(clock);
        LocalDate asOf = command.asOf() == null || command.asOf().isAfter(today) ? today : command.asOf();
        LocalDate from = from(command, asOf);
        HotTopics.Time now = new HotTopics.Time(from, asOf);
        List<String> all =
                Stream.of(SERVICE, DEMANDS, GAINS).flatMap(List::stream).toList();
        CompareFigures.Command asked = asked(command, all, asOf, from);
        CompareFigures.Command ofDemands = asked(command, DEMANDS, asOf, from);
        List<CompareFigures.Row> handlers =
                compareFigures.compare(actor, ofDemands.by("handler", handlerKeys(command))).stream()
                        .filter(ShowCampaignFigures::saysSomething)
                        .toList();
        return new View(
                asOf,
                from,
                now.before().from(),
                all,
                MONTHLY,
                compareFigures.compare(actor, asked).stream()
                        .findFirst()
                        .orElseGet(() -> new CompareFigures.Row("", Map.of())),
                compareFigures.compare(actor, asked.by(MeasureFamily.UNIT, unitKeys(command))),
                handlers,
                compareFigures.compare(actor, ofDemands.by("category", categoryKeys(command))).stream()
                        .filter(ShowCampaignFigures::saysSomething)
                        .toList(),
                months(actor, command, asOf),
                league(handlers, DemandFigureQueries.Figure.ON_TIME_RATE, DemandFigureQueries.Figure.CLOSED),
                league(handlers, DemandFigureQueries.Figure.SATISFACTION, DemandFigureQueries.Figure.RATED),
                topics(actor, command, now),
                words(actor, command, now),
                rules);
    }

    private LocalDate from(Command command, LocalDate asOf) {
        LocalDate from = command.from() == null ? begun(asOf) : command.from();
        return from.isAfter(asOf) ? asOf.withDayOfMonth(1) : from;
    }

    /** The newest campaign that ran by then; the year's first day where there is none. */
    private LocalDate begun(LocalDate asOf) {
        return campaigns
                .list(Actor.system().scopeFor(CampaignsRight.READ), null, PageRequest.first(CAMPAIGNS))
                .items()
                .stream()
                .map(CampaignQueries.Line::from)
                .filter(first -> !first.isAfter(asOf))
                .findFirst()
                .orElse(asOf.withDayOfYear(1));
    }

    private static CompareFigures.Command asked(
            Command command, List<String> measures, LocalDate asOf, LocalDate from) {
        return CompareFigures.Command.of(
                measures,
                asOf,
                from,
                command.unit() == null ? null : command.unit().value(),
                command.parameters());
    }

    private List<String> unitKeys(Command command) {
        ReportingUnitId unit = command.unit();
        return unit == null ? ids(units.responsible()) : List.of(unit.value());
    }

    private List<String> handlerKeys(Command command) {
        ReportingUnitId handler = command.handler();
        return handler == null ? ids(units.all()) : List.of(handler.value());
    }

    private List<String> categoryKeys(Command command) {
        return command.category() == null
                ? categories.all().stream().map(Category::code).toList()
                : List.of(command.category());
    }

    private static List<String> ids(List<ReportingUnit> units) {
        return units.stream().map(unit -> unit.id().value()).toList();
    }

    private static boolean saysSomething(CompareFigures.Row row) {
        return row.figures().values().stream()
                .map(figure -> figure.value().value())
                .anyMatch(value -> value != null && value.signum() != 0);
    }

    private List<Month> months(Actor actor, Command command, LocalDate asOf) {
        List<Month> months = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            YearMonth month = YearMonth.from(asOf).minusMonths(back);
            LocalDate end = month.atEndOfMonth().isAfter(asOf) ? asOf : month.atEndOfMonth();
            compareFigures
                    .compare(actor, asked(command, MONTHLY, end, month.atDay(1)))
                    .forEach(row -> months.add(new Month(month, row)));
        }
        return months;
    }

    private League league(
            List<CompareFigures.Row> handlers, DemandFigureQueries.Figure rate, DemandFigureQueries.Figure cases) {
        return League.of(
                handlers.stream()
                        .flatMap(row -> entry(row, rate, cases).stream())
                        .toList(),
                rules.leastCases());
    }

    private static Optional<League.Entry> entry(
            CompareFigures.Row row, DemandFigureQueries.Figure rate, DemandFigureQueries.Figure cases) {
        Figure of = row.of(rate.measure());
        Figure among = row.of(cases.measure());
        return of == null
                        || of.value().value() == null
                        || among == null
                        || among.value().value() == null
                ? Optional.empty()
                : Optional.of(new League.Entry(
                        row.key(), of.value().value(), among.value().value().longValue()));
    }

    private List<Topic> topics(Actor actor, Command command, HotTopics.Time now) {
        List<String> keys = categoryKeys(command);
        Map<String, Figure> before = raised(actor, command, now.before(), "category", keys);
        return raised(actor, command, now, "category", keys).entrySet().stream()
                .flatMap(each -> topic(each.getKey(), each.getValue(), before.get(each.getKey())).stream())
                .sorted((one, other) -> Change.HOTTEST.compare(one.change(), other.change()))
                .limit(rules.mostTopics())
                .toList();
    }

    private Map<String, Figure> raised(
            Actor actor, Command command, HotTopics.Time time, String dimension, List<String> keys) {
        return compareFigures
                .compare(
                        actor,
                        asked(command, List.of(HotTopics.RAISED), time.to(), time.from())
                                .by(dimension, keys))
                .stream()
                .collect(Collectors.toMap(
                        CompareFigures.Row::key, row -> Objects.requireNonNull(row.of(HotTopics.RAISED))));
    }

    private List<Topic> words(Actor actor, Command command, HotTopics.Time now) {
        // A unit's officer who asks for no unit is answered for the own one.
        ReportingUnitId unit =
                command.unit() == null && !actor.scopeFor(DemandsRight.READ).everything()
                        ? actor.unit()
                        : command.unit();
        List<String> words = hotTopics.words(actor, now, now.before(), unit, command.category()).stream()
                .map(Change::key)
                .toList();
        Map<String, Figure> in = raised(actor, command, now, HotTopics.WORD, words);
        Map<String, Figure> before = raised(actor, command, now.before(), HotTopics.WORD, words);
        return words.stream()
                .flatMap(word -> topic(word, in.get(word), before.get(word)).stream())
                .toList();
    }

    private static Optional<Topic> topic(String key, @Nullable Figure now, @Nullable Figure before) {
        if (now == null || before == null) {
            return Optional.empty();
        }
        Change change = new Change(key, number(now), number(before));
        return change.now() == 0 ? Optional.empty() : Optional.of(new Topic(change, now, before));
    }

    private static long number(Figure figure) {
        return figure.value().value() == null ? 0 : figure.value().value().longValue();
    }
}
