package org.zhuqi.campaigns.reports;

import org.jspecify.annotations.Nullable;

/**
 * Which of a month's reports it is: one that is found wrong after it was issued is not changed but followed by another.
 *
 * @param number from 1
 * @param corrects the one before; null for the first
 * @param reason what was wrong with that one; empty for the first
 */
public record Edition(int number, @Nullable ReportId corrects, String reason) {
    public static final Edition FIRST = new Edition(1, null, "");
    /** Of a reason. */
    public static final int LONGEST = 500;

    public Edition {
        if (number < 1 || (number == 1) != (corrects == null)) {
            throw new IllegalArgumentException("the first edition corrects nothing and every other one the one before");
        }
    }

    Edition after(ReportId wrong, String why) {
        return new Edition(number + 1, wrong, why);
    }
}
