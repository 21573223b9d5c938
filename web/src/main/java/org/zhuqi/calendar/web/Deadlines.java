package org.zhuqi.calendar.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.calendar.DueDate;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.calendar.usecase.Deadline;
import org.zhuqi.calendar.usecase.ExplainDeadline;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.web.Texts;

/** What the fragments of {@code calendar/due} ask, as {@code @deadlines}. */
@Component("deadlines")
@RequiredArgsConstructor
class Deadlines {
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private static final Map<String, String> HOLIDAYS = Map.of(
            "元旦", "new-year",
            "春节", "spring-festival",
            "清明节", "qingming",
            "劳动节", "labour-day",
            "端午节", "dragon-boat",
            "中秋节", "mid-autumn",
            "国庆节", "national-day");

    private final ExplainDeadline explainDeadline;
    private final Texts texts;
    private final Place place;
    private final Clock clock;

    /** Of a last day (LocalDate), a computed one (DueDate), or the moment a window closes (Instant). */
    public Deadline of(Object due) {
        return switch (due) {
            case Deadline deadline -> deadline;
            case DueDate dueDate -> explainDeadline.until(dueDate);
            case LocalDate date -> explainDeadline.until(date);
            // A window that closes at 24:00 closes at the first moment of the day after.
            case Instant closes ->
                explainDeadline.until(
                        closes.minusNanos(1).atZone(clock.getZone()).toLocalDate());
            default -> throw new IllegalArgumentException("no deadline: " + due.getClass());
        };
    }

    public Deadline from(LocalDate day0, int workingDays) {
        return explainDeadline.of(day0, workingDays);
    }

    /** "3 working days left (until 09-11 24:00)". */
    public String words(Deadline deadline) {
        String until = deadline.due().getYear() == LocalDate.now(clock).getYear()
                ? THIS_YEAR.format(deadline.due())
                : deadline.due().toString();
        return switch (deadline.state()) {
            case OPEN -> texts.message("calendar.deadline.open", deadline.left(), until);
            case LAST_DAY -> texts.message("calendar.deadline.last-day", until);
            case OVER -> texts.message("calendar.deadline.over", deadline.left(), until);
            case UNCOUNTED -> texts.message("calendar.deadline.uncounted", until);
        };
    }

    /** "Until 10-08 14:30", or that it was. */
    public String moment(Instant dueAt) {
        ZonedDateTime local = dueAt.atZone(clock.getZone());
        String moment =
                local.getYear() == LocalDate.now(clock).getYear() ? MOMENT.format(local) : texts.dateTime(dueAt);
        return texts.message(isOver(dueAt) ? "calendar.deadline.moment-over" : "calendar.deadline.moment", moment);
    }

    public boolean isOver(Instant dueAt) {
        return dueAt.isBefore(clock.instant());
    }

    /** A day that is not worked, with the reason. */
    public String words(WorkingDays.Day day) {
        String name = day.name();
        return day.date() + " " + (name == null ? texts.message("calendar.weekend") : holiday(name));
    }

    /** A holiday as the State Council's notices or the place call it, in the reader's language. */
    public String holiday(String name) {
        String known = HOLIDAYS.get(name);
        return known == null ? texts.of(place.holiday(name)) : texts.message("calendar.holiday." + known);
    }

    /** The days not counted: holidays by their names, weekends summed. */
    public String rest(List<WorkingDays.Day> skipped) {
        List<String> rest = new ArrayList<>();
        skipped.stream().filter(day -> day.name() != null).map(this::words).forEach(rest::add);
        long weekends = skipped.stream().filter(day -> day.name() == null).count();
        if (weekends > 0) {
            rest.add(texts.message("calendar.rest.weekends", weekends));
        }
        return String.join(texts.message("shared.comma"), rest);
    }

    /** What stands beside the words, so that colour never speaks alone. */
    public String icon(Deadline deadline) {
        return switch (deadline.state()) {
            case OVER -> "alarm";
            case LAST_DAY -> "alert-triangle";
            case OPEN -> deadline.left() <= 1 ? "alert-triangle" : "clock";
            case UNCOUNTED -> "clock";
        };
    }

    public String tone(Deadline deadline) {
        return switch (deadline.state()) {
            case OVER -> "deadline-over";
            case LAST_DAY -> "deadline-near";
            case OPEN -> deadline.left() <= 2 ? "deadline-near" : "";
            case UNCOUNTED -> "";
        };
    }
}
