package org.zhuqi.campaigns.demands.usecase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.campaigns.demands.Category;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;

/** What the measures of this room have in common: how they are asked, and how records add up to a rate or a mean. */
@Service
@RequiredArgsConstructor
class DemandFigures {
    private static final int PLACES = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DemandQueries queries;
    private final Categories categories;
    private final UnitDirectory units;
    private final Clock clock;

    List<Parameter> parameters() {
        return List.of(
                Parameter.optional(
                                "category",
                                categories.all().stream().map(Category::code).toArray(String[]::new))
                        .called(this::categoryNames),
                Parameter.optional("handler").called(this::unitNames),
                Parameter.optional("campaign"));
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

    MeasureValue value(MeasureQuery query, DemandQueries.Figure figure) {
        DemandQueries.Totals totals = queries.totals(query.scope(), asked(query));
        long part = part(totals, figure);
        return switch (figure) {
            case RAISED, ACCEPTED, CLOSED, CARDS -> MeasureValue.of(part);
            case CLOSING_RATE, ON_TIME_RATE, SATISFACTION -> share(HUNDRED, part, whole(totals, figure));
            case MEAN_DAYS -> share(BigDecimal.ONE, part, whole(totals, figure));
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
    Page<MeasureRecord> records(MeasureQuery query, DemandQueries.Figure figure, PageRequest page) {
        DemandQueries.Asked asked = asked(query);
        Page<DemandQueries.Counted> counted = queries.counted(query.scope(), asked, figure, page);
        BigDecimal factor = switch (figure) {
            case RAISED, ACCEPTED, CLOSED, CARDS -> null;
            case CLOSING_RATE, ON_TIME_RATE, SATISFACTION -> HUNDRED;
            case MEAN_DAYS -> BigDecimal.ONE;
        };
        if (factor == null) {
            return counted.map(row -> record(row, BigDecimal.valueOf(row.number())));
        }
        DemandQueries.Totals totals = queries.totals(query.scope(), asked);
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

    private static MeasureRecord record(DemandQueries.Counted row, BigDecimal contribution) {
        return new MeasureRecord(
                row.id().toString(),
                LocalText.ofZh(row.title()),
                "/staff/demands/" + row.id(),
                row.unit(),
                contribution,
                row.on());
    }

    private static long part(DemandQueries.Totals totals, DemandQueries.Figure figure) {
        return switch (figure) {
            case RAISED -> totals.raised();
            case ACCEPTED -> totals.accepted();
            case CLOSED, CLOSING_RATE -> totals.closed();
            case ON_TIME_RATE -> totals.onTime();
            case SATISFACTION -> totals.satisfied();
            case MEAN_DAYS -> totals.daysTaken();
            case CARDS -> totals.cards();
        };
    }

    private static long whole(DemandQueries.Totals totals, DemandQueries.Figure figure) {
        return switch (figure) {
            case CLOSING_RATE -> totals.accepted() - totals.notDue();
            case SATISFACTION -> totals.rated();
            default -> totals.closed();
        };
    }

    private DemandQueries.Asked asked(MeasureQuery query) {
        return new DemandQueries.Asked(
                query.asOf().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                query.asOf(),
                query.unit(),
                query.parameter("handler").map(ReportingUnitId::new).orElse(null),
                query.parameter("category").orElse(null),
                campaign(query));
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
