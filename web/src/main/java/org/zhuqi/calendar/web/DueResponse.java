package org.zhuqi.calendar.web;

import java.time.LocalDate;
import java.util.List;
import org.zhuqi.calendar.DueDate;

/**
 * A due date.
 *
 * @param provisional whether a later notice may still move it
 * @param marks why, in lower case with hyphens
 * @param skipped rest days in between
 */
record DueResponse(LocalDate due, boolean provisional, List<String> marks, List<LocalDate> skipped) {
    static DueResponse from(DueDate due) {
        return new DueResponse(
                due.date(),
                due.provisional(),
                due.marks().stream()
                        .map(mark ->
                                mark.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                        .sorted()
                        .toList(),
                due.skipped());
    }
}
