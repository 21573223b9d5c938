package wrong.calendar;

import wrong.subsidies.Payment;

/** Breaks rule 3: an early room uses a later one. */
class CalendarKnowsSubsidies {
    Payment payment = new Payment();
}
