package org.zhuqi.calendar;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * How long something may take: so many working days, or so many hours. A rule says which hours it means, those that are
 * worked or those of the clock.
 */
public sealed interface Limit {
    /** The longest, in hours. */
    int MOST_HOURS = 1000;

    /** Working days, the day on which it begins not counted; it ends at 24:00 of the last one. */
    record Days(int number) implements Limit {
        public Days {
            if (number < 1 || number > WorkingDays.MOST) {
                throw new IllegalArgumentException(
                        "a limit is at least one working day and at most " + WorkingDays.MOST + ": " + number);
            }
        }

        @Override
        public String toString() {
            return String.valueOf(number);
        }
    }

    /**
     * Hours from the moment on which it begins.
     *
     * @param length in whole minutes
     * @param ofClock whether nights, lunch breaks and rest days count too
     */
    record Hours(Duration length, boolean ofClock) implements Limit {
        private static final String OF_CLOCK = " clock";

        public Hours {
            if (length.compareTo(Duration.ofMinutes(1)) < 0
                    || length.compareTo(Duration.ofHours(MOST_HOURS)) > 0
                    || !length.equals(Duration.ofMinutes(length.toMinutes()))) {
                throw new IllegalArgumentException(
                        "a limit in hours is whole minutes and at most " + MOST_HOURS + " hours: " + length);
            }
        }

        @Override
        public String toString() {
            return ofClock ? length + OF_CLOCK : length.toString();
        }
    }

    static Limit ofDays(int number) {
        return new Days(number);
    }

    /** As settings and histories write it: {@code 3}, {@code PT1H} for working hours, {@code PT24H clock}. */
    static Limit of(String text) {
        String typed = text.strip();
        boolean ofClock = typed.endsWith(Hours.OF_CLOCK);
        try {
            return typed.startsWith("PT")
                    ? new Hours(
                            Duration.parse(
                                    ofClock ? typed.substring(0, typed.length() - Hours.OF_CLOCK.length()) : typed),
                            ofClock)
                    : new Days(Integer.parseInt(typed));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "not a limit: write 3 for working days, PT1H for working hours, PT24H clock for hours of the clock: "
                            + text,
                    e);
        }
    }
}
