package wrong.calendar;

/** Breaks rule 6: a name that says nothing. */
class DayHelper {}
