package org.zhuqi.shared;

/**
 * Identifies a unit that reports by itself: a prefecture, county or zone.
 *
 * @param value division code of GB/T 2260 (222401) or a zone's short id (YJGX); data of a place, never known to code
 */
public record ReportingUnitId(String value) {
    public ReportingUnitId {
        if (!isWellFormed(value)) {
            throw new MalformedException("not a reporting unit id: " + value);
        }
    }

    private static boolean isWellFormed(String text) {
        boolean formed = text.length() >= 2 && text.length() <= 12;
        for (int i = 0; formed && i < text.length(); i++) {
            char c = text.charAt(i);
            formed = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
        }
        return formed;
    }

    @Override
    public String toString() {
        return value;
    }
}
