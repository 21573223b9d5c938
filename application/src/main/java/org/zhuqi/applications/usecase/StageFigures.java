package org.zhuqi.applications.usecase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.measures.Span;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.usecase.ProgrammeParameter;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.StageTimes;
import org.zhuqi.reviews.usecase.StageQueries;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/** What the two figures of stages have in common: how they are asked, and that both are told by stage or unit at once. */
@Service
@RequiredArgsConstructor
class StageFigures implements MeasureFamily {
    static final String STAGE = "stage";
    static final String SUBJECT = "application";
    static final String BY_STAGE = "applications.by-stage";
    static final String DAYS_IN_STAGE = "applications.days-in-stage";
    private static final int PLACES = 10;

    private final StageQueries queries;
    private final ProgrammeParameter programmes;
    private final OpenCalendar calendars;
    private final Clock clock;

    MeasureValue standing(MeasureQuery query) {
        return MeasureValue.of(queries.standing(query.scope(), asked(query)).stream()
                .mapToLong(StageQueries.Standing::matters)
                .sum());
    }

    MeasureValue days(MeasureQuery query) {
        return mean(times(query, false, row -> "").getOrDefault("", StageTimes.NONE));
    }

    private static MeasureValue mean(StageTimes times) {
        return times.mean().map(MeasureValue::of).orElse(MeasureValue.UNKNOWN);
    }

    private Map<String, StageTimes> times(
            MeasureQuery query, boolean byUnit, Function<StageQueries.Passed, String> key) {
        WorkingDays calendar = calendars.local().weekdaysWhereMissing();
        Map<String, Map<Integer, Long>> counted = new HashMap<>();
        queries.passed(query.scope(), asked(query), byUnit)
                .forEach(row -> counted.computeIfAbsent(key.apply(row), k -> new HashMap<>())
                        .merge(row.days().count(calendar), row.matters(), Long::sum));
        Map<String, StageTimes> times = new HashMap<>();
        counted.forEach((each, days) -> times.put(each, new StageTimes(new TreeMap<>(days))));
        return times;
    }

    @Override
    public Map<String, Map<String, MeasureValue>> values(
            MeasureQuery query, @Nullable String dimension, Collection<String> keys) {
        Map<String, Map<String, MeasureValue>> values = new HashMap<>();
        if (dimension != null && !dimension.equals(UNIT) && !dimension.equals(STAGE)) {
            keys.forEach(key -> {
                Map<String, String> parameters = new HashMap<>(query.parameters());
                parameters.put(dimension, key);
                values.putAll(values(new MeasureQuery(query.scope(), query.asOf(), query.unit(), parameters), key));
            });
            return values;
        }
        if (dimension == null) {
            return values(query, "");
        }
        boolean byUnit = dimension.equals(UNIT);
        Map<String, Long> standing = new HashMap<>();
        queries.standing(query.scope(), asked(query))
                .forEach(row ->
                        standing.merge(byUnit ? row.unit().value() : row.kind().name(), row.matters(), Long::sum));
        Map<String, StageTimes> times = times(
                query,
                byUnit,
                row -> byUnit ? String.valueOf(row.unit()) : row.kind().name());
        for (String key : keys) {
            values.put(
                    key,
                    Map.of(
                            BY_STAGE,
                            MeasureValue.of(standing.getOrDefault(key, 0L)),
                            DAYS_IN_STAGE,
                            mean(times.getOrDefault(key, StageTimes.NONE))));
        }
        return values;
    }

    private Map<String, Map<String, MeasureValue>> values(MeasureQuery query, String key) {
        return Map.of(key, Map.of(BY_STAGE, standing(query), DAYS_IN_STAGE, days(query)));
    }

    Page<MeasureRecord> stood(MeasureQuery query, PageRequest page) {
        return queries.stood(query.scope(), asked(query), page)
                .map(row -> new MeasureRecord(
                        row.id().toString(),
                        row.title(),
                        "/staff/reviews/" + row.id(),
                        row.unit(),
                        BigDecimal.ONE,
                        row.came().atZone(clock.getZone()).toLocalDate()));
    }

    /** Each stay adds its share of the mean; what rounding leaves over stands with the first. */
    Page<MeasureRecord> passed(MeasureQuery query, PageRequest page) {
        StageTimes times = times(query, false, row -> "").getOrDefault("", StageTimes.NONE);
        BigDecimal each =
                BigDecimal.ONE.divide(BigDecimal.valueOf(Math.max(1, times.count())), PLACES, RoundingMode.DOWN);
        BigDecimal left =
                times.mean().orElse(BigDecimal.ZERO).subtract(each.multiply(BigDecimal.valueOf(times.days())));
        AtomicBoolean first =
                new AtomicBoolean(page.after() == null || page.after().isBlank());
        WorkingDays calendar = calendars.local().weekdaysWhereMissing();
        return queries.passedMatters(query.scope(), asked(query), page).map(row -> {
            BigDecimal own = each.multiply(BigDecimal.valueOf(row.days().count(calendar)));
            return new MeasureRecord(
                    row.stay(),
                    row.title(),
                    "/staff/reviews/" + row.id(),
                    row.unit(),
                    first.getAndSet(false) ? own.add(left) : own,
                    row.days().left());
        });
    }

    private StageQueries.Asked asked(MeasureQuery query) {
        return new StageQueries.Asked(
                SUBJECT,
                programmes.of(query).map(Programme::id).map(id -> id.value()).orElse(null),
                stage(query),
                query.unit(),
                Span.from(query),
                query.asOf());
    }

    private static @Nullable StageKind stage(MeasureQuery query) {
        String name = query.parameter(STAGE).map(String::strip).orElse("");
        try {
            return name.isEmpty() ? null : StageKind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw MeasuresError.BAD_QUESTION.refused(List.of(FieldProblem.of(STAGE, "shared.choice")));
        }
    }

    static String[] kinds() {
        return Arrays.stream(StageKind.values()).map(Enum::name).toArray(String[]::new);
    }
}
