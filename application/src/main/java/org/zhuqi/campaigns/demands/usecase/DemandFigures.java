package org.zhuqi.campaigns.demands.usecase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.campaigns.demands.Category;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.measures.Parameter;
import org.zhuqi.measures.Span;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;

/** What the measures of this room have in common: how they are asked, and how records add up to a rate or a mean. */
@Service
@RequiredArgsConstructor
class DemandFigures implements MeasureFamily {
    private static final String CATEGORY = "category";
    private static final String HANDLER = "handler";
    private static final String WORD = "word";
    private static final int PLACES = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DemandFigureQueries queries;
    private final Categories categories;
    private final UnitDirectory units;
    private final Clock clock;

    List<Parameter> parameters() {
        return List.of(
                Parameter.optional(
                                CATEGORY,
                                categories.all().stream().map(Category::code).toArray(String[]::new))
                        .called(this::categoryNames),
                Parameter.optional(HANDLER).called(this::unitNames),
                Parameter.optional("campaign"),
                Parameter.optional(Span.FROM),
                Parameter.optional(WORD));
    }

    private Map<String, LocalText> categoryNames() {
        Map<String, LocalText> names = new LinkedHashMap<>();
        categories.all().forEach(category -> names.put(category.code(), category.name()));
        return names;
    }

    private Map<String, LocalText> unitNames() {
        Map<String, LocalText> names = new LinkedHashMap<>();
        for (ReportingUnit unit : units.all()) {
            names.put(unit.id().value(), unit.name());
        }
        return names;
    }

    MeasureValue value(MeasureQuery query, DemandFigureQueries.Figure figure) {
        return value(queries.totals(query.scope(), asked(query)), figure);
    }

    private static MeasureValue value(DemandFigureQueries.Totals totals, DemandFigureQueries.Figure figure) {
        long part = part(totals, figure);
        return switch (figure) {
            case RAISED, ACCEPTED, CLOSED, RATED, CARDS -> MeasureValue.of(part);
            case CLOSING_RATE, ON_TIME_RATE, SATISFACTION -> share(HUNDRED, part, whole(totals, figure));
            case MEAN_DAYS -> share(BigDecimal.ONE, part, whole(totals, figure));
        };
    }

    /**
     * All figures of the room for each value of a dimension; those of one question come from one reading. By words only how
     * many were raised: what else counts of them nobody sets side by side, and it cannot be told from titles.
     */
    @Override
    public Map<String, Map<String, MeasureValue>> values(
            MeasureQuery query, @Nullable String dimension, Collection<String> keys) {
        if (WORD.equals(dimension)) {
            return raisedByWord(query, keys);
        }
        Map<String, DemandFigureQueries.Totals> totals = totals(query, dimension);
        Map<String, Map<String, MeasureValue>> values = new HashMap<>();
        for (String key : keys) {
            DemandFigureQueries.Totals own = totals.getOrDefault(key, DemandFigureQueries.Totals.NONE);
            Map<String, MeasureValue> row = new HashMap<>();
            for (DemandFigureQueries.Figure figure : DemandFigureQueries.Figure.values()) {
                row.put(figure.measure(), value(own, figure));
            }
            values.put(key, row);
        }
        return values;
    }

    private Map<String, Map<String, MeasureValue>> raisedByWord(MeasureQuery query, Collection<String> words) {
        Map<String, Long> raised = queries.raisedByWord(query.scope(), asked(query), words);
        return words.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        word -> Map.of(
                                DemandFigureQueries.Figure.RAISED.measure(),
                                MeasureValue.of(raised.getOrDefault(word, 0L)))));
    }

    private Map<String, DemandFigureQueries.Totals> totals(MeasureQuery query, @Nullable String dimension) {
        if (dimension == null) {
            return Map.of("", queries.totals(query.scope(), asked(query)));
        }
        return queries.totalsBy(query.scope(), asked(query), dimension(dimension));
    }

    private static DemandFigureQueries.Dimension dimension(String name) {
        return switch (name) {
            case CATEGORY -> DemandFigureQueries.Dimension.CATEGORY;
            case HANDLER -> DemandFigureQueries.Dimension.HANDLER;
            case MeasureFamily.UNIT -> DemandFigureQueries.Dimension.UNIT;
            default -> throw new IllegalArgumentException("not a dimension of demands: " + name);
        };
    }

    /** Unknown where there is nothing to divide by. */
    private static MeasureValue share(BigDecimal factor, long part, long whole) {
        return whole == 0
                ? MeasureValue.UNKNOWN
                : MeasureValue.of(factor.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
    }

    /**
     * The records behind a figure. Those of a rate or a mean each add their share of it; what rounding leaves over stands
     * with the first.
     */
    Page<MeasureRecord> records(MeasureQuery query, DemandFigureQueries.Figure figure, PageRequest page) {
        DemandFigureQueries.Asked asked = asked(query);
        Page<DemandFigureQueries.Counted> counted = queries.counted(query.scope(), asked, figure, page);
        BigDecimal factor = switch (figure) {
            case RAISED, ACCEPTED, CLOSED, RATED, CARDS -> null;
            case CLOSING_RATE, ON_TIME_RATE, SATISFACTION -> HUNDRED;
            case MEAN_DAYS -> BigDecimal.ONE;
        };
        if (factor == null) {
            return counted.map(row -> record(row, BigDecimal.valueOf(row.number())));
        }
        DemandFigureQueries.Totals totals = queries.totals(query.scope(), asked);
        long part = part(totals, figure);
        long whole = Math.max(1, whole(totals, figure));
        BigDecimal each = factor.divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.DOWN);
        BigDecimal value = factor.multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
        BigDecimal left = value.subtract(each.multiply(BigDecimal.valueOf(part)));
        AtomicBoolean first =
                new AtomicBoolean(page.after() == null || page.after().isBlank());
        return counted.map(row -> {
            BigDecimal own = each.multiply(BigDecimal.valueOf(row.number()));
            return record(row, first.getAndSet(false) ? own.add(left) : own);
        });
    }

    private static MeasureRecord record(DemandFigureQueries.Counted row, BigDecimal contribution) {
        return new MeasureRecord(
                row.id().toString(),
                LocalText.ofZh(row.title()),
                "/staff/demands/" + row.id(),
                row.unit(),
                contribution,
                row.on());
    }

    private static long part(DemandFigureQueries.Totals totals, DemandFigureQueries.Figure figure) {
        return switch (figure) {
            case RAISED -> totals.raised();
            case ACCEPTED -> totals.accepted();
            case CLOSED -> totals.closed();
            case CLOSING_RATE -> totals.closedOfAccepted();
            case RATED -> totals.rated();
            case ON_TIME_RATE -> totals.onTime();
            case SATISFACTION -> totals.satisfied();
            case MEAN_DAYS -> totals.daysTaken();
            case CARDS -> totals.cards();
        };
    }

    private static long whole(DemandFigureQueries.Totals totals, DemandFigureQueries.Figure figure) {
        return switch (figure) {
            case CLOSING_RATE -> totals.accepted() - totals.notDue();
            case SATISFACTION -> totals.rated();
            default -> totals.closed();
        };
    }

    private DemandFigureQueries.Asked asked(MeasureQuery query) {
        return new DemandFigureQueries.Asked(
                query.asOf().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                query.asOf(),
                Span.from(query),
                query.unit(),
                query.parameter(HANDLER).map(ReportingUnitId::new).orElse(null),
                query.parameter(CATEGORY).orElse(null),
                campaign(query),
                query.parameter(WORD).orElse(null));
    }

    private static @Nullable CampaignId campaign(MeasureQuery query) {
        try {
            return query.parameter("campaign")
                    .map(text -> new CampaignId(UUID.fromString(text)))
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            throw MeasuresError.BAD_QUESTION.refused(List.of(FieldProblem.of("campaign", "demands.campaign-unknown")));
        }
    }
}
