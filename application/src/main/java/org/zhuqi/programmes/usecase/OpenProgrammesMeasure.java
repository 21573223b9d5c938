package org.zhuqi.programmes.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.Right;

/** {@code programmes.open}: published calls whose window was open at some moment of the day. */
@Service
@RequiredArgsConstructor
class OpenProgrammesMeasure implements Measure {
    private final Programmes programmes;
    private final Place place;
    private final Clock clock;

    @Override
    public String id() {
        return "programmes.open";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.ITEMS;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Right right() {
        return ProgrammesRight.READ;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return MeasureValue.of(of(query).size());
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        List<Programme> all = of(query);
        String after = page.after();
        int from = 0;
        for (int i = 0; after != null && i < all.size(); i++) {
            if (all.get(i).id().toString().equals(after)) {
                from = i + 1;
            }
        }
        List<Programme> shown = all.subList(from, Math.min(all.size(), from + page.limit()));
        boolean more = from + shown.size() < all.size();
        return new Page<>(
                shown.stream().map(this::counted).toList(),
                more ? shown.getLast().id().toString() : null,
                Math.min(all.size(), Page.MANY));
    }

    private MeasureRecord counted(Programme programme) {
        return new MeasureRecord(
                programme.id().toString(),
                programme.title(),
                "/programmes/" + programme.id(),
                place.prefecture(),
                BigDecimal.ONE,
                LocalDate.ofInstant(programme.window().opens(), clock.getZone()));
    }

    /** Calls are the bureau's: a county has none of its own. */
    private List<Programme> of(MeasureQuery query) {
        if (query.unit() != null && !place.prefecture().equals(query.unit())) {
            return List.of();
        }
        Instant from = query.asOf().atStartOfDay(clock.getZone()).toInstant();
        Instant until = query.asOf().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return programmes.published().stream()
                .filter(programme -> programme.window().opens().isBefore(until)
                        && programme.window().closes().isAfter(from))
                .toList();
    }
}
