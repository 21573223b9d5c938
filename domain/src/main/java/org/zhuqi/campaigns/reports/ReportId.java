package org.zhuqi.campaigns.reports;

import java.util.UUID;

/** Identifies one report. */
public record ReportId(UUID value) {
    public static ReportId of(String text) {
        return new ReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
