package org.zhuqi.calendar.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.calendar.CalendarDay;
import org.zhuqi.calendar.CalendarError;
import org.zhuqi.calendar.CalendarFile;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.CalendarYearUploaded;
import org.zhuqi.calendar.DueDate;
import org.zhuqi.calendar.InMemoryCalendarYears;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

class CalendarUseCasesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final InMemoryCalendarYears years = new InMemoryCalendarYears();
    private final List<DomainEvent> published = new ArrayList<>();
    private final OpenCalendar calendars = new OpenCalendar(
            years,
            new Place("here", new ReportingUnitId("222400"), "YANBIAN", LocalText.ofZh("州"), LocalText.ofZh("局")));
    private final ComputeDueDate computeDueDate = new ComputeDueDate(calendars);
    private CalendarFile file =
            new CalendarFile(2027, "notice", List.of(CalendarDay.off(LocalDate.of(2027, 1, 1), "元旦")));

    @BeforeEach
    void loadPublishedYears() {
        CalendarFixture.years(CalendarId.NATIONAL).forEach(years::put);
        CalendarFixture.years(CalendarFixture.LOCAL).forEach(years::put);
    }

    @Test
    void a_due_date_is_computed_in_either_calendar() {
        LocalDate day0 = LocalDate.of(2024, 8, 30);
        assertThat(computeDueDate.local(day0, 5).date()).isEqualTo(LocalDate.of(2024, 9, 11));
        assertThat(computeDueDate.compute(day0, 5, CalendarId.NATIONAL).date()).isEqualTo(LocalDate.of(2024, 9, 6));
        assertRefused(() -> computeDueDate.compute(day0, 5, new CalendarId("NOWHERE")), CalendarError.UNKNOWN_CALENDAR);
        assertRefused(() -> calendars.open("no id"), CalendarError.UNKNOWN_CALENDAR);
    }

    @Test
    void the_places_calendar_is_known_before_any_local_day_is() {
        OpenCalendar elsewhere = new OpenCalendar(
                years,
                new Place("there", new ReportingUnitId("220200"), "JILIN", LocalText.ofZh("市"), LocalText.ofZh("局")));
        DueDate due = new ComputeDueDate(elsewhere).local(LocalDate.of(2024, 8, 30), 5);
        assertThat(due.date()).isEqualTo(LocalDate.of(2024, 9, 6));
        assertThat(due.marks()).containsExactly(DueDate.Mark.LOCAL_DAYS_UNKNOWN);
    }

    @Test
    void a_deadline_says_what_is_left_and_which_days_were_skipped() {
        Deadline deadline = at("2024-08-30T08:00:00Z").of(LocalDate.of(2024, 8, 30), 5);
        assertThat(deadline.due()).isEqualTo(LocalDate.of(2024, 9, 11));
        assertThat(deadline.state()).isEqualTo(Deadline.State.OPEN);
        assertThat(deadline.left()).isEqualTo(5);
        assertThat(deadline.skipped()).hasSize(7);
        assertThat(deadline.skipped().get(2).name()).isEqualTo("延边州庆");
        assertThat(deadline.provisional()).isFalse();
        assertThat(at("2024-09-06T08:00:00Z").of(LocalDate.of(2024, 8, 30), 5).left())
                .isEqualTo(3);
    }

    @Test
    void the_last_day_ends_at_midnight_of_the_place_not_of_greenwich() {
        LocalDate due = LocalDate.of(2024, 9, 11);
        assertThat(at("2024-09-11T15:59:59Z").until(due).state()).isEqualTo(Deadline.State.LAST_DAY);
        Deadline over = at("2024-09-11T16:00:00Z").until(due);
        assertThat(over.state()).isEqualTo(Deadline.State.OVER);
        assertThat(over.left()).isEqualTo(1);
    }

    @Test
    void a_deadline_in_a_year_without_a_calendar_stands_uncounted() {
        Deadline deadline = at("2026-12-30T00:00:00Z").until(LocalDate.of(2027, 1, 8));
        assertThat(deadline.state()).isEqualTo(Deadline.State.UNCOUNTED);
        assertThat(at("2026-12-01T00:00:00Z").until(LocalDate.of(2026, 12, 28)).marks())
                .contains(DueDate.Mark.LAST_WEEK_OF_YEAR);
    }

    @Test
    void an_administrator_loads_a_year_and_news_of_it_goes_out() {
        upload(Role.SYSTEM_ADMIN, "CN", "2027", "", "{}");
        assertThat(years.of(CalendarId.NATIONAL))
                .hasSize(4)
                .last()
                .satisfies(year -> assertThat(year.source()).isEqualTo("notice"));
        assertThat(computeDueDate
                        .compute(LocalDate.of(2026, 12, 31), 1, CalendarId.NATIONAL)
                        .date())
                .isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(published).singleElement().isInstanceOfSatisfying(CalendarYearUploaded.class, news -> {
            assertThat(news.year()).isEqualTo(2027);
            assertThat(news.by().role()).isEqualTo(Role.SYSTEM_ADMIN);
        });
    }

    @Test
    void nobody_else_loads_a_year() {
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM_ADMIN && role != Role.SYSTEM) {
                assertRefused(() -> upload(role, "CN", "2027", "", "{}"), SharedError.DENIED);
            }
        }
        assertThat(published).isEmpty();
    }

    @Test
    void everything_wrong_with_an_upload_is_told_at_once() {
        assertProblems(
                () -> upload(Role.SYSTEM_ADMIN, "MARS", "soon", "", " "),
                "calendar calendar.unknown-calendar",
                "year calendar.year-out-of-range",
                "file calendar.file-missing");
        assertProblems(() -> upload(Role.SYSTEM_ADMIN, "CN", "2028", "", "{}"), "year calendar.file-of-other-year");
        file = new CalendarFile(null, "", List.of(CalendarDay.off(LocalDate.of(2026, 11, 30), "x")));
        assertProblems(
                () -> upload(Role.SYSTEM_ADMIN, "CN", "2027", "", "{}"),
                "source calendar.source-missing",
                "days[0].date calendar.day-outside-year");
        assertThat(years.of(CalendarId.NATIONAL)).hasSize(3);
    }

    private ExplainDeadline at(String instant) {
        return new ExplainDeadline(calendars, Clock.fixed(Instant.parse(instant), ZONE));
    }

    private void upload(Role role, String calendar, String year, String source, String content) {
        Actor actor = new Actor(new UserId(new java.util.UUID(1, 1)), "name", role, null, Set.of(), null, "");
        new UploadCalendarYear(years, any -> file, calendars, published::add, Clock.fixed(Instant.EPOCH, ZONE))
                .upload(actor, new UploadCalendarYear.Command(calendar, year, source, false, content));
    }

    private static void assertRefused(Runnable what, ErrorKey key) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }

    private static void assertProblems(Runnable what, String... problems) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems())
                                .extracting((FieldProblem problem) -> problem.field() + " " + problem.key())
                                .containsExactly(problems));
    }
}
