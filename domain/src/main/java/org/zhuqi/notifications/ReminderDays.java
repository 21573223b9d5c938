package org.zhuqi.notifications;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * How many working days before a limit people are reminded of it.
 *
 * @param days such as 5, 2 and 1; 0 is the last day itself
 */
public record ReminderDays(List<Integer> days) {
    private static final int DAYS_PER_WORKING_DAY = 2;
    private static final int LONGEST_HOLIDAYS = 12;

    public ReminderDays {
        if (days.stream().anyMatch(day -> day < 0)) {
            throw new IllegalArgumentException("a reminder comes before its limit");
        }
        days = days.stream().sorted().distinct().toList();
    }

    /** The last day whose limit can be near enough today, however long holidays are; the day before when nobody is reminded. */
    public LocalDate furthest(LocalDate today) {
        return days.isEmpty()
                ? today.minusDays(1)
                : today.plusDays((long) days.getLast() * DAYS_PER_WORKING_DAY + LONGEST_HOLIDAYS);
    }

    /**
     * The reminder that is due when so many working days are left: a sweep that was missed yesterday is made up for by
     * today's, and none is given twice.
     */
    public OptionalInt due(int left) {
        return left < 0
                ? OptionalInt.empty()
                : days.stream().mapToInt(day -> day).filter(day -> day >= left).findFirst();
    }

    /** The same whenever it is told, so that an inbox holds it once. */
    public static UUID eventId(String what, Object subject, Object limit, int day) {
        return UUID.nameUUIDFromBytes(
                (what + " " + subject + " " + limit + " " + day).getBytes(StandardCharsets.UTF_8));
    }
}
