package org.zhuqi.shared;

import java.util.regex.Pattern;

/**
 * Identifies a unit that reports by itself: a prefecture, county or zone.
 *
 * @param value division code of GB/T 2260 (222401) or a zone's short id (YJGX); data of a place, never known to code
 */
public record ReportingUnitId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{2,12}");

    public ReportingUnitId {
        if (!SHAPE.matcher(value).matches()) {
            throw new MalformedException("not a reporting unit id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
