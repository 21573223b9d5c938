package org.zhuqi.projects.usecase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.seeing.SeeingRules;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/** Of the projects that were to start or go on, how many did, in percent (docs/domain.md §9.3); unknown where none was to. */
abstract class StartRateMeasure extends ProjectMeasure {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 20;
    private final StartRateQueries rates;
    private final SeeingRules rules;

    StartRateMeasure(
            String id, ProjectFigureQueries queries, ParkChoice parks, StartRateQueries rates, SeeingRules rules) {
        super(
                id,
                MeasureUnit.PERCENT,
                ProjectFigureQueries.Figure.PROJECTS,
                EnumSet.allOf(ProjectKind.class),
                queries,
                parks);
        this.rates = rates;
        this.rules = rules;
    }

    @Override
    public List<Parameter> parameters() {
        return Stream.concat(Stream.of(Parameter.optional(OFFICIAL)), super.parameters().stream())
                .toList();
    }

    /** Null for both. */
    abstract StartRateQueries.@Nullable Part part(MeasureQuery query);

    private StartRateQueries.Wanted wanted(MeasureQuery query) {
        return new StartRateQueries.Wanted(part(query), rules.startsDue());
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        StartRateQueries.Rate rate = rates.rate(query.scope(), wanted(query), asked(query));
        return rate.due() == 0 ? MeasureValue.UNKNOWN : MeasureValue.of(percent(rate));
    }

    private static BigDecimal percent(StartRateQueries.Rate rate) {
        return HUNDRED.multiply(BigDecimal.valueOf(rate.done()))
                .divide(BigDecimal.valueOf(rate.due()), PLACES, RoundingMode.HALF_UP);
    }

    /** Everybody who was to, with the points each brings; what rounding leaves is the first one's. */
    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        StartRateQueries.Rate rate = rates.rate(query.scope(), wanted(query), asked(query));
        if (rate.due() == 0) {
            return new Page<>(List.of(), null, 0);
        }
        BigDecimal each = HUNDRED.divide(BigDecimal.valueOf(rate.due()), PLACES, RoundingMode.DOWN);
        BigDecimal left = percent(rate).subtract(each.multiply(BigDecimal.valueOf(rate.done())));
        AtomicBoolean first =
                new AtomicBoolean(page.after() == null || page.after().isBlank());
        return rates.due(query.scope(), wanted(query), asked(query), page).map(counted -> {
            BigDecimal own = each.multiply(counted.amount());
            return record(counted, first.getAndSet(false) ? own.add(left) : own);
        });
    }
}
