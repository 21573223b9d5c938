package org.zhuqi.parks.usecase;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.shared.Approximate;

/** {@code parks.chain-links}: links of chains that somebody fills on the day (S08). */
@Service
class LinksOfChains extends ParkMeasure {
    LinksOfChains(ParkQueries queries, ParkChoice parks) {
        super(queries, parks);
    }

    @Override
    public String id() {
        return "parks.chain-links";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.LINKS;
    }

    @Override
    @Nullable
    Approximate of(ParkQueries.Line park, List<ParkQueries.Line> all) {
        return Approximate.exactly(BigDecimal.valueOf(park.present()));
    }
}
