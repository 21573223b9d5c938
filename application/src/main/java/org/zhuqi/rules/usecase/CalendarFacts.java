package org.zhuqi.rules.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Service;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactOffer;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactType;
import org.zhuqi.rules.FactValue;

/**
 * The day itself, for conditions that hold for a part of the year: {@code calendar.year}, {@code calendar.quarter},
 * {@code calendar.month}.
 */
@Service
class CalendarFacts implements FactSource {
    private static final String SOURCE = "calendar";
    private static final Map<FactKey, ToLongFunction<LocalDate>> FACTS = Map.of(
            new FactKey("calendar.year"), LocalDate::getYear,
            new FactKey("calendar.quarter"), day -> (day.getMonthValue() + 2) / 3,
            new FactKey("calendar.month"), LocalDate::getMonthValue);

    @Override
    public String id() {
        return "calendar";
    }

    @Override
    public boolean knows(FactKey key) {
        return FACTS.containsKey(key);
    }

    @Override
    public List<FactOffer> offered() {
        return FACTS.keySet().stream()
                .sorted()
                .map(key -> new FactOffer(key, FactType.COUNT, null))
                .toList();
    }

    @Override
    public Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf) {
        return Optional.ofNullable(FACTS.get(key))
                .map(part -> new Fact(key, FactValue.of(part.applyAsLong(asOf)), SOURCE, asOf));
    }
}
