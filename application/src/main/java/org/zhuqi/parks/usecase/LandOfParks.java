package org.zhuqi.parks.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.shared.Approximate;

/** {@code parks.land-area}: the land of parks, as it is stated. */
@Service
class LandOfParks extends ParkMeasure {
    LandOfParks(ParkQueries queries, ParkChoice parks) {
        super(queries, parks);
    }

    @Override
    public String id() {
        return "parks.land-area";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.SQUARE_METRES;
    }

    @Override
    @Nullable
    Approximate of(ParkQueries.Line park, List<ParkQueries.Line> all) {
        return park.size().land();
    }
}
