package org.zhuqi.measures;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.PlugIn;

/**
 * Measures that are counted from the same records: asked side by side, the records are read once. What is answered is what
 * each of the measures answers alone.
 */
@PlugIn
public interface MeasureFamily {
    /** The dimension of responsible units; every other one is a parameter's name. */
    String UNIT = "reportingUnit";

    /**
     * The family's figures for each of the keys, by the measure's id.
     *
     * @param query its unit, or its parameter of the dimension's name, is not asked with
     * @param dimension null for one row, whose key is empty
     * @param keys units or values of the parameter; each has a row in the answer
     */
    Map<String, Map<String, MeasureValue>> values(
            MeasureQuery query, @Nullable String dimension, Collection<String> keys);
}
