package wrong.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Date;

/** Breaks rule 7: time without a clock, in every way there is. */
class ReadsTheWall {
    LocalDate today = LocalDate.now();

    Date oldDate() {
        return new Date();
    }

    Calendar oldCalendar() {
        return Calendar.getInstance();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    long nanos() {
        return System.nanoTime();
    }

    Clock clockOfItsOwn() {
        return Clock.systemUTC();
    }
}
