package org.zhuqi.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** The stretches of time that are worked: the working time of a place on the working days of a calendar. */
public final class WorkingHours {
    private final WorkingDays days;
    private final WorkingTime time;

    public WorkingHours(WorkingDays days, WorkingTime time) {
        this.days = days;
        this.time = time;
    }

    /**
     * Time worked without a pause.
     *
     * @param to not counted any more
     */
    public record Stretch(Instant from, Instant to) {}

    /** What is left of the stretch that is worked at a moment or, when none is, the next one. */
    public Stretch from(Instant moment) {
        LocalDate day = moment.atZone(time.zone()).toLocalDate();
        while (true) {
            if (days.isWorking(day)) {
                for (WorkingTime.Span span : time.spans()) {
                    Instant to = day.atTime(span.to()).atZone(time.zone()).toInstant();
                    if (moment.isBefore(to)) {
                        Instant from =
                                day.atTime(span.from()).atZone(time.zone()).toInstant();
                        return new Stretch(moment.isAfter(from) ? moment : from, to);
                    }
                }
            }
            day = day.plusDays(1);
        }
    }
}
