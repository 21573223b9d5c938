package org.zhuqi.parks.usecase;

import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.parks.Occupancy;
import org.zhuqi.shared.Approximate;

/** {@code parks.occupancy}: let area of all area that can be let on the day; unknown where no space was recorded. */
@Service
class OccupancyOfParks extends ParkMeasure {
    /** Far beyond what is shown, and within what a figure may have. */
    private static final int DECIMALS = 10;

    OccupancyOfParks(ParkQueries queries, ParkChoice parks) {
        super(queries, parks);
    }

    @Override
    public String id() {
        return "parks.occupancy";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.PERCENT;
    }

    @Override
    @Nullable
    Approximate of(ParkQueries.Line park, List<ParkQueries.Line> all) {
        Occupancy whole = all.stream().map(ParkQueries.Line::occupancy).reduce(Occupancy.NOTHING, Occupancy::plus);
        return new Occupancy(whole.total(), park.occupancy().let())
                .rate()
                .map(rate -> Approximate.exactly(rate.setScale(DECIMALS, RoundingMode.HALF_UP)))
                .orElse(null);
    }
}
