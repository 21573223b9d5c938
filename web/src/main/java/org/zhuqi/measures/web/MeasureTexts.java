package org.zhuqi.measures.web;

import java.util.Locale;
import org.zhuqi.measures.MeasureUnit;

/** Where a measure's texts stand in the bundles: {@code enterprises.measure.above-scale.title} and so on. */
final class MeasureTexts {
    private MeasureTexts() {}

    static String title(String measureId) {
        return base(measureId) + ".title";
    }

    static String definition(String measureId) {
        return base(measureId) + ".definition";
    }

    static String parameter(String measureId, String name) {
        return base(measureId) + ".parameter." + name;
    }

    /** The unit as programs read it, e.g. {@code enterprises}. */
    static String code(MeasureUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String base(String measureId) {
        int point = measureId.indexOf('.');
        return measureId.substring(0, point) + ".measure." + measureId.substring(point + 1);
    }
}
