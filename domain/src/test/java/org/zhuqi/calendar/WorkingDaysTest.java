package org.zhuqi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.shared.RefusedException;

class WorkingDaysTest {
    private final WorkingDays national = CalendarFixture.national();
    private final WorkingDays local = CalendarFixture.local();

    @ParameterizedTest(name = "{1} working days after {0}: {2} nationally, {3} locally")
    @CsvSource({
        "2024-08-30, 5, 2024-09-06, 2024-09-11",
        "2024-09-27, 5, 2024-10-10, 2024-10-10",
        "2024-09-30, 5, 2024-10-12, 2024-10-12",
        "2024-02-08, 3, 2024-02-19, 2024-02-19",
        "2024-04-03, 1, 2024-04-07, 2024-04-07",
        "2025-01-24, 5, 2025-02-07, 2025-02-07",
        "2025-04-30, 3, 2025-05-08, 2025-05-08",
        "2025-09-30, 1, 2025-10-09, 2025-10-09",
        "2026-02-13, 5, 2026-02-27, 2026-02-27",
        "2026-09-30, 5, 2026-10-13, 2026-10-13",
        "2026-11-23, 5, 2026-11-30, 2026-11-30"
    })
    void the_published_examples_come_out(LocalDate day0, int days, LocalDate ofNation, LocalDate ofPlace) {
        assertThat(national.due(day0, days).date()).isEqualTo(ofNation);
        assertThat(national.due(day0, days).provisional()).isFalse();
        assertThat(local.due(day0, days).date()).isEqualTo(ofPlace);
        assertThat(local.due(day0, days).provisional()).isEqualTo(day0.getYear() == 2026);
    }

    @TestFactory
    Stream<DynamicTest> every_month_and_year_has_its_published_count() {
        return CalendarFixture.rows("workdays-by-month.csv").stream()
                .map(row -> dynamicTest(row[0], () -> {
                    assertThat(count(national, row[0])).isEqualTo(Integer.parseInt(row[1]));
                    assertThat(count(local, row[0])).isEqualTo(Integer.parseInt(row[2]));
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_published_day_is_what_the_notice_says() {
        return CalendarFixture.rows("holidays-2024-2026.csv").stream()
                .map(row -> dynamicTest(row[5] + " " + row[0], () -> {
                    LocalDate date = LocalDate.parse(row[0]);
                    boolean works = row[1].equals("WORK");
                    assertThat(local.isWorking(date)).isEqualTo(works);
                    if (row[5].equals("CN")) {
                        assertThat(national.isWorking(date)).isEqualTo(works);
                    } else {
                        assertThat(national.isWorking(date)).isTrue();
                    }
                    assertThat(local.day(date).name()).isEqualTo(row[2]);
                }));
    }

    @Test
    void day_0_is_not_counted_even_when_it_is_a_rest_day() {
        assertThat(national.due(LocalDate.of(2024, 8, 31), 1).date()).isEqualTo(LocalDate.of(2024, 9, 2));
        assertThat(national.due(LocalDate.of(2024, 10, 1), 1).date()).isEqualTo(LocalDate.of(2024, 10, 8));
    }

    @Test
    void the_days_skipped_are_named_in_order() {
        assertThat(local.due(LocalDate.of(2024, 8, 30), 5).skipped())
                .containsExactly(
                        LocalDate.of(2024, 8, 31),
                        LocalDate.of(2024, 9, 1),
                        LocalDate.of(2024, 9, 2),
                        LocalDate.of(2024, 9, 3),
                        LocalDate.of(2024, 9, 4),
                        LocalDate.of(2024, 9, 7),
                        LocalDate.of(2024, 9, 8));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void a_period_of_no_days_is_refused(int days) {
        assertRefused(() -> national.due(LocalDate.of(2024, 8, 30), days), CalendarError.AT_LEAST_ONE_DAY);
    }

    @Test
    void a_period_beyond_reason_is_refused() {
        assertRefused(() -> national.due(LocalDate.of(2024, 8, 30), 1001), CalendarError.TOO_MANY_DAYS);
    }

    @Test
    void a_missing_national_year_refuses_rather_than_guesses() {
        assertRefused(() -> national.due(LocalDate.of(2026, 12, 31), 1), CalendarError.YEAR_MISSING);
        assertRefused(() -> local.due(LocalDate.of(2026, 12, 30), 2), CalendarError.YEAR_MISSING);
        assertRefused(() -> national.due(LocalDate.of(2023, 12, 29), 1), CalendarError.YEAR_MISSING);
        assertThat(national.state(2027)).isEqualTo(YearState.MISSING);
    }

    @Test
    void what_came_in_at_the_years_end_gets_a_deadline_by_weekdays_and_says_so() {
        DueDate due = local.weekdaysWhereMissing().due(LocalDate.of(2026, 12, 30), 5);
        assertThat(due.date()).isEqualTo(LocalDate.of(2027, 1, 6));
        assertThat(due.provisional()).isTrue();
        assertThat(due.marks()).contains(DueDate.Mark.YEAR_MISSING);
        assertThat(national.weekdaysWhereMissing().due(LocalDate.of(2024, 9, 30), 5))
                .as("nothing changes where the year is there")
                .isEqualTo(national.due(LocalDate.of(2024, 9, 30), 5));
    }

    @Test
    void only_counted_days_need_a_year_not_day_0() {
        assertThat(national.due(LocalDate.of(2023, 12, 31), 1).date()).isEqualTo(LocalDate.of(2024, 1, 2));
    }

    @Test
    void the_last_week_of_december_is_provisional_until_the_next_file_is_loaded() {
        assertThat(national.due(LocalDate.of(2026, 12, 24), 1).marks()).containsExactly(DueDate.Mark.LAST_WEEK_OF_YEAR);
        assertThat(national.due(LocalDate.of(2026, 12, 23), 1).provisional()).isFalse();
        assertThat(national.due(LocalDate.of(2025, 12, 24), 1).provisional()).isFalse();
    }

    @Test
    void a_file_carries_days_of_the_december_before_and_wins_there() {
        List<CalendarYear> years = new ArrayList<>(CalendarFixture.years(CalendarId.NATIONAL));
        years.removeIf(year -> year.year() > 2024);
        years.add(new CalendarYear(
                CalendarId.NATIONAL,
                2025,
                "notice",
                false,
                List.of(
                        CalendarDay.off(LocalDate.of(2024, 12, 31), "元旦"),
                        CalendarDay.work(LocalDate.of(2024, 12, 28), "元旦"),
                        CalendarDay.off(LocalDate.of(2025, 1, 1), "元旦"))));
        WorkingDays both = WorkingDays.national(years);
        assertThat(both.due(LocalDate.of(2024, 12, 27), 1).date()).isEqualTo(LocalDate.of(2024, 12, 28));
        assertThat(both.due(LocalDate.of(2024, 12, 30), 1).date()).isEqualTo(LocalDate.of(2025, 1, 2));
        List<CalendarYear> only2025 =
                years.stream().filter(year -> year.year() == 2025).toList();
        assertRefused(
                () -> WorkingDays.national(only2025).isWorking(LocalDate.of(2024, 12, 31)), CalendarError.YEAR_MISSING);
    }

    @Test
    void a_year_without_local_rows_is_answered_nationally_and_marked() {
        DueDate due = local.due(LocalDate.of(2026, 8, 31), 5);
        assertThat(due)
                .isEqualTo(new DueDate(
                        national.due(LocalDate.of(2026, 8, 31), 5).date(),
                        true,
                        Set.of(DueDate.Mark.LOCAL_DAYS_UNKNOWN),
                        due.skipped()));
        assertThat(local.state(2026)).isEqualTo(YearState.PROVISIONAL);
        assertThat(local.state(2024)).isEqualTo(YearState.LOADED);
    }

    @Test
    void a_local_layer_loaded_without_a_day_is_known_to_have_none() {
        List<CalendarYear> empty =
                List.of(new CalendarYear(CalendarFixture.LOCAL, 2026, "no local holiday", false, List.of()));
        WorkingDays days = WorkingDays.local(CalendarFixture.LOCAL, CalendarFixture.years(CalendarId.NATIONAL), empty);
        assertThat(days.due(LocalDate.of(2026, 8, 31), 5).provisional()).isFalse();
    }

    @Test
    void a_local_day_on_a_weekend_changes_nothing_and_one_on_a_national_row_wins() {
        LocalDate sunday = LocalDate.of(2024, 9, 8);
        LocalDate nationalHoliday = LocalDate.of(2024, 9, 17);
        WorkingDays days = WorkingDays.local(
                CalendarFixture.LOCAL,
                CalendarFixture.years(CalendarId.NATIONAL),
                List.of(new CalendarYear(
                        CalendarFixture.LOCAL,
                        2024,
                        "notice",
                        false,
                        List.of(CalendarDay.off(sunday, "local"), CalendarDay.work(nationalHoliday, "local")))));
        assertThat(days.due(LocalDate.of(2024, 9, 5), 3).date())
                .isEqualTo(national.due(LocalDate.of(2024, 9, 5), 3).date());
        assertThat(days.isWorking(nationalHoliday)).isTrue();
    }

    @Test
    void a_provisional_year_and_a_day_of_a_secondary_source_say_so() {
        assertThat(local.due(LocalDate.of(2025, 9, 1), 3).marks()).containsExactly(DueDate.Mark.UNCONFIRMED_DAYS);
        assertThat(local.due(LocalDate.of(2025, 8, 1), 3).provisional()).isFalse();
        WorkingDays forecast = WorkingDays.national(List.of(new CalendarYear(
                CalendarId.NATIONAL,
                2027,
                "forecast",
                true,
                List.of(CalendarDay.off(LocalDate.of(2027, 1, 1), "元旦")))));
        assertThat(forecast.due(LocalDate.of(2027, 3, 1), 1).marks()).containsExactly(DueDate.Mark.PROVISIONAL_YEAR);
        assertThat(forecast.state(2027)).isEqualTo(YearState.PROVISIONAL);
    }

    @Test
    void what_is_left_counts_today_and_the_last_day() {
        LocalDate due = LocalDate.of(2024, 9, 11);
        assertThat(local.left(LocalDate.of(2024, 9, 9), due)).isEqualTo(3);
        assertThat(local.left(due, due)).isEqualTo(1);
        assertThat(local.left(LocalDate.of(2024, 9, 12), due)).isZero();
        assertThat(local.between(LocalDate.of(2024, 8, 30), due)).isEqualTo(5);
    }

    @Test
    void a_file_with_days_outside_its_year_or_twice_the_same_is_refused_with_every_problem() {
        assertThatThrownBy(() -> new CalendarYear(
                        CalendarId.NATIONAL,
                        2027,
                        "",
                        false,
                        List.of(
                                CalendarDay.off(LocalDate.of(2028, 1, 1), "a"),
                                CalendarDay.off(LocalDate.of(2027, 1, 1), "b"),
                                CalendarDay.work(LocalDate.of(2027, 1, 1), "c"))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.field() + " " + problem.key())
                                .containsExactly(
                                        "source calendar.source-missing",
                                        "days[1].date calendar.day-twice",
                                        "days[2].date calendar.day-outside-year"));
    }

    @ParameterizedTest(name = "history of seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void on_random_calendars_counting_agrees_with_looking_at_every_day(long seed) {
        Random random = new Random(seed);
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> work = new HashSet<>();
        List<CalendarDay> days = new ArrayList<>();
        List<CalendarDay> localDays = new ArrayList<>();
        for (LocalDate date = LocalDate.of(2030, 1, 1); date.getYear() == 2030; date = date.plusDays(1)) {
            boolean nationalRow = random.nextInt(10) == 0;
            boolean localRow = random.nextInt(30) == 0;
            CalendarDay.Kind kind = random.nextBoolean() ? CalendarDay.Kind.OFF : CalendarDay.Kind.WORK;
            CalendarDay.Kind over = random.nextBoolean() ? CalendarDay.Kind.OFF : CalendarDay.Kind.WORK;
            if (nationalRow) {
                days.add(new CalendarDay(date, kind, "n", true));
            }
            if (localRow) {
                localDays.add(new CalendarDay(date, over, "l", true));
            }
            if (nationalRow || localRow) {
                ((localRow ? over : kind) == CalendarDay.Kind.OFF ? off : work).add(date);
            }
        }
        days.add(CalendarDay.off(LocalDate.of(2029, 12, 31), "n"));
        WorkingDays calendar = WorkingDays.local(
                CalendarFixture.LOCAL,
                List.of(
                        new CalendarYear(CalendarId.NATIONAL, 2030, "s", false, days),
                        new CalendarYear(
                                CalendarId.NATIONAL,
                                2031,
                                "s",
                                false,
                                List.of(CalendarDay.off(LocalDate.of(2031, 1, 1), "n")))),
                List.of(new CalendarYear(CalendarFixture.LOCAL, 2030, "s", false, localDays)));
        for (int i = 0; i < 200; i++) {
            LocalDate day0 = LocalDate.of(2030, 1, 1).plusDays(random.nextInt(300));
            int n = 1 + random.nextInt(30);
            DueDate due = calendar.due(day0, n);
            List<LocalDate> worked = day0.plusDays(1)
                    .datesUntil(due.date().plusDays(1))
                    .filter(date -> works(date, off, work))
                    .toList();
            String of = "seed " + seed + ", " + n + " after " + day0;
            assertThat(worked).as(of).hasSize(n);
            assertThat(worked.getLast()).as(of).isEqualTo(due.date());
            assertThat(calendar.between(day0, due.date())).as(of).isEqualTo(n);
            assertThat(due.skipped().size() + n).as(of).isEqualTo((int)
                    (due.date().toEpochDay() - day0.toEpochDay()));
            assertThat(calendar.due(day0, n + 1).date()).as(of).isAfter(due.date());
        }
    }

    private static boolean works(LocalDate date, Set<LocalDate> off, Set<LocalDate> work) {
        if (off.contains(date)) {
            return false;
        }
        return work.contains(date)
                || date.getYear() == 2031 && date.getDayOfYear() > 1 && !weekend(date)
                || date.getYear() == 2030 && !weekend(date);
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static int count(WorkingDays days, String period) {
        return period.length() == 4
                ? days.workingDaysIn(Integer.parseInt(period))
                : days.workingDaysIn(YearMonth.parse(period));
    }

    private static void assertRefused(Runnable what, CalendarError key) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
