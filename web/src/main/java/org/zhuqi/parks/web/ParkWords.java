package org.zhuqi.parks.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Wording;
import org.zhuqi.parks.ChainMap;
import org.zhuqi.parks.Occupancy;
import org.zhuqi.parks.Park;
import org.zhuqi.parks.Tenancy;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** Choices and sentences of this room's pages. */
@Component("parkWords")
@RequiredArgsConstructor
class ParkWords {
    private static final String NOTHING = "—";
    private final Texts texts;

    /** The values of an enum, called by the messages under the prefix. */
    public <E extends Enum<E>> List<Option> options(E[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), texts.message(prefix + value)))
                .toList();
    }

    /** An area with its qualifier, in 万㎡ from 1万㎡ on; a dash for nothing. */
    public String area(@Nullable Approximate area) {
        return area == null
                ? NOTHING
                : texts.of(Wording.of(MeasureUnit.SQUARE_METRES, MeasureValue.of(area.value(), area.closeness())));
    }

    /** In percent with one decimal; a dash where no space was recorded. */
    public String rate(Occupancy occupancy) {
        return occupancy
                .rate()
                .map(rate -> texts.of(Wording.of(MeasureUnit.PERCENT, MeasureValue.of(rate))))
                .orElse(NOTHING);
    }

    /** Whether anything was recorded that could be let. */
    public boolean known(Occupancy occupancy) {
        return occupancy.total().signum() > 0;
    }

    /** What is free; a dash where no space was recorded. */
    public String vacant(Occupancy occupancy) {
        return known(occupancy) ? area(Approximate.exactly(occupancy.vacant())) : NOTHING;
    }

    public boolean hasVacant(Occupancy occupancy) {
        return occupancy.vacant().signum() > 0;
    }

    /** Floor over land; null when one is not known. */
    public @Nullable String plotRatio(Park.Size size) {
        return size.plotRatio().map(BigDecimal::toPlainString).orElse(null);
    }

    /** The name, or that it was not published. */
    public String tenant(@Nullable String name) {
        return name == null ? texts.message("parks.tenant.unnamed") : name;
    }

    /** From when to when, and whether the beginning is only known at the latest. */
    public String term(Tenancy.Term term) {
        String from = term.atLatest()
                ? texts.message("parks.term.at-latest", texts.date(term.from()))
                : texts.date(term.from());
        LocalDate to = term.to();
        return from + " – " + (to == null ? texts.message("parks.term.open") : texts.date(to));
    }

    /** Who fills it or is to, with the days. */
    public String filler(ChainMap.Filler filler) {
        LocalDate from = filler.from();
        if (from == null) {
            return filler.name();
        }
        LocalDate to = filler.to();
        return filler.name() + " " + texts.date(from) + " –" + (to == null ? "" : " " + texts.date(to));
    }

    /** Spaces as a form offers them. */
    List<Option> spaces(List<ParkQueries.Vacancy> spaces) {
        return spaces.stream()
                .map(space -> new Option(
                        space.id().toString(),
                        texts.message(
                                "parks.space.option",
                                texts.of(space.buildingName()),
                                space.code(),
                                texts.number(space.area()),
                                texts.date(space.freeFrom()))))
                .toList();
    }
}
