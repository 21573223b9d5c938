package org.zhuqi.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file about one or several years says.
 *
 * @param year the year it is about; null when the file does not say
 * @param source where its days come from, empty when the file does not say
 */
public record CalendarFile(@Nullable Integer year, String source, List<CalendarDay> days) {
    public CalendarFile {
        days = List.copyOf(days);
    }
}
