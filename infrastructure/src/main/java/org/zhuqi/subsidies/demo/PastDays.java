package org.zhuqi.subsidies.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.calendar.YearState;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.shared.place.DemonstrationClock;
import org.zhuqi.shared.place.OnlyInDemonstration;

/** The days before the first start, counted back in days that are worked: nobody decides anything on a holiday. */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class PastDays {
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final DemonstrationClock demonstrationClock;
    private final OpenCalendar calendars;
    private final Clock clock;

    /** Does what was done so many working days ago. */
    void on(int ago, Runnable work) {
        made(ago, () -> {
            work.run();
            return ago;
        });
    }

    /** The same, for who goes on with what was made then. */
    <T> T made(int ago, Supplier<T> work) {
        return demonstrationClock.at(
                day(ago).atTime(MORNING).atZone(clock.getZone()).toInstant(), work);
    }

    /** The day so many working days before the first start; not asked while the clock is set back. */
    LocalDate day(int ago) {
        WorkingDays days = calendars.local().weekdaysWhereMissing();
        LocalDate day = LocalDate.now(clock);
        for (int left = ago; left > 0; ) {
            day = day.minusDays(1);
            left -= days.isWorking(day) ? 1 : 0;
        }
        return day;
    }

    /** Whether the calendar says what is worked in the year of the day: without it no notice is counted. */
    boolean isKnown(LocalDate day) {
        return calendars.local().state(day.getYear()) != YearState.MISSING;
    }
}
