package org.zhuqi.shared;

import java.math.BigDecimal;

/**
 * Keeps numbers to a length that can be reckoned with: 1e600000000 is short to write, and to write it out takes
 * hours.
 */
public final class Digits {
    /** More than any figure has that somebody types. */
    private static final int MOST = 60;

    /** More than anything has that is reckoned from such figures. */
    private static final int MOST_RECKONED = 1_000;

    private Digits() {}

    /** Whether a number has no more digits than any figure that somebody types, before and after its point. */
    public static boolean areFew(BigDecimal number) {
        return within(number, MOST);
    }

    /** A number from outside; one of more digits is refused as malformed. */
    public static BigDecimal few(BigDecimal number) {
        return kept(number, MOST);
    }

    /** A number that may have been reckoned; one that nobody would be done with is refused as malformed. */
    public static BigDecimal reckonable(BigDecimal number) {
        return kept(number, MOST_RECKONED);
    }

    private static BigDecimal kept(BigDecimal number, int most) {
        if (!within(number, most)) {
            throw new MalformedException("a number of more than " + most + " digits");
        }
        return number;
    }

    private static boolean within(BigDecimal number, int most) {
        // As long: the least int has no magnitude.
        return number.precision() <= most && Math.abs((long) number.scale()) <= most;
    }
}
