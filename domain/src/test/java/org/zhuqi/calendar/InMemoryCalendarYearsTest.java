package org.zhuqi.calendar;

class InMemoryCalendarYearsTest extends CalendarYearsContract {
    private final InMemoryCalendarYears years = new InMemoryCalendarYears();

    @Override
    protected CalendarYears years() {
        return years;
    }
}
