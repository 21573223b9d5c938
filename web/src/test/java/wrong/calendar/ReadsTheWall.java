package wrong.calendar;

import java.time.LocalDate;

/** Breaks rule 7: time without a clock. */
class ReadsTheWall {
    LocalDate today = LocalDate.now();
}
