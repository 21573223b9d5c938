package org.zhuqi.parks.usecase;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.shared.Approximate;

/** {@code parks.tenants}: tenants there on the day; each without a published name counts (S09). */
@Service
class TenantsOfParks extends ParkMeasure {
    TenantsOfParks(ParkQueries queries, ParkChoice parks) {
        super(queries, parks);
    }

    @Override
    public String id() {
        return "parks.tenants";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.TENANTS;
    }

    @Override
    @Nullable
    Approximate of(ParkQueries.Line park, List<ParkQueries.Line> all) {
        return Approximate.exactly(BigDecimal.valueOf(park.tenants()));
    }
}
