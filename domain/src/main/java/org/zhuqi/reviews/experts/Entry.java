package org.zhuqi.reviews.experts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.ReportingUnitId;

/**
 * One expert as the pool was frozen.
 *
 * @param excluded why they take no part, null when they may be drawn
 */
public record Entry(
        ExpertId expert,
        String name,
        Set<Expert.Field> fields,
        @Nullable ReportingUnitId county,
        Expert.@Nullable Reason excluded) {
    public Entry {
        fields = Set.copyOf(fields);
    }

    boolean finance() {
        return fields.contains(Expert.Field.FINANCE);
    }
}
