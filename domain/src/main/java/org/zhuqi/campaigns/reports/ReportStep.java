package org.zhuqi.campaigns.reports;

import java.time.Instant;
import org.zhuqi.shared.UserId;

/**
 * A line of a report's history.
 *
 * @param note why it was sent back, or what was wrong with the one it corrects; empty otherwise
 */
public record ReportStep(Kind kind, Instant at, UserId by, String byName, String note) {
    /** What was done. */
    public enum Kind {
        DRAFTED,
        /** Begun as a correction of an issued one. */
        CORRECTED,
        /** The figures were counted anew. */
        REFRESHED,
        /** Text was written. */
        WRITTEN,
        /** Typical cases were chosen. */
        CASES_CHOSEN,
        CHECKED,
        RETURNED,
        ISSUED;

        /** Whether who does it writes the report, and so neither checks nor issues it. */
        public boolean writes() {
            return switch (this) {
                case DRAFTED, CORRECTED, REFRESHED, WRITTEN, CASES_CHOSEN -> true;
                case CHECKED, RETURNED, ISSUED -> false;
            };
        }
    }

    public ReportStep(Kind kind, Instant at, UserId by, String byName) {
        this(kind, at, by, byName, "");
    }
}
