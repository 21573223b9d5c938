package org.zhuqi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of calendar years does. */
public abstract class CalendarYearsContract {
    private static final CalendarId LOCAL = new CalendarId("TESTLOCAL");
    private static final CalendarId OTHER = new CalendarId("TESTOTHER");

    protected abstract CalendarYears years();

    @Test
    void a_year_comes_back_as_it_was_put() {
        CalendarYear year = new CalendarYear(
                LOCAL,
                2034,
                "notice of 2033",
                true,
                List.of(
                        CalendarDay.off(LocalDate.of(2033, 12, 31), "元旦"),
                        CalendarDay.work(LocalDate.of(2034, 1, 7), "元旦"),
                        new CalendarDay(LocalDate.of(2034, 9, 3), CalendarDay.Kind.OFF, "州庆", false)));
        years().put(year);
        assertThat(years().of(LOCAL)).contains(year);
        assertThat(years().layers()).contains(LOCAL);
    }

    @Test
    void putting_a_year_again_replaces_all_its_days() {
        years().put(year(OTHER, 2031, LocalDate.of(2031, 1, 1)));
        years().put(year(OTHER, 2030, LocalDate.of(2030, 1, 1)));
        years().put(year(OTHER, 2031, LocalDate.of(2031, 1, 2)));
        assertThat(years().of(OTHER))
                .containsExactly(
                        year(OTHER, 2030, LocalDate.of(2030, 1, 1)), year(OTHER, 2031, LocalDate.of(2031, 1, 2)));
    }

    @Test
    void layers_are_read_together_an_empty_one_too() {
        CalendarId one = new CalendarId("TESTONE");
        CalendarId empty = new CalendarId("TESTNEVERLOADED");
        CalendarYear year = year(one, 2031, LocalDate.of(2031, 1, 1));
        years().put(year);
        assertThat(years().of(List.of(one, empty)))
                .containsOnlyKeys(one, empty)
                .containsEntry(one, List.of(year))
                .containsEntry(empty, List.of());
    }

    @Test
    void two_files_may_carry_the_same_day_of_december() {
        CalendarId both = new CalendarId("TESTBOTH");
        years().put(year(both, 2030, LocalDate.of(2030, 12, 31)));
        years().put(year(both, 2031, LocalDate.of(2030, 12, 31)));
        assertThat(years().of(both)).hasSize(2).allMatch(year -> year.days().size() == 1);
    }

    @Test
    void a_year_without_days_is_still_loaded_and_an_unknown_layer_is_empty() {
        CalendarId empty = new CalendarId("TESTEMPTY");
        years().put(new CalendarYear(empty, 2030, "none", false, List.of()));
        assertThat(years().of(empty)).hasSize(1);
        assertThat(years().of(new CalendarId("NOWHERE"))).isEmpty();
    }

    private static CalendarYear year(CalendarId calendar, int year, LocalDate day) {
        return new CalendarYear(calendar, year, "notice", false, List.of(CalendarDay.off(day, "holiday")));
    }
}
