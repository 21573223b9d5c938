package org.zhuqi.reviews.notices.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.calendar.CalendarDay;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.calendar.CalendarYear;
import org.zhuqi.calendar.CalendarYearUploaded;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.notices.InMemoryPublicNotices;
import org.zhuqi.reviews.notices.NoticeFixture;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.usecase.ReviewRoom;

/** A notice of 2024-08-30 for 5 working days ends on 09-11, since 09-02 to 09-04 are local holidays (facts §11). */
class CorrectedCalendarTest {
    private static final LocalDate PUBLISHED_UNTIL = LocalDate.of(2024, 9, 11);

    private final ReviewRoom room = new ReviewRoom();
    private final InMemoryPublicNotices notices = new InMemoryPublicNotices();
    private final OnCalendarCorrected listener =
            new OnCalendarCorrected(notices, room.calendars, room.trail, room.clock);
    private final PublicNotice notice = NoticeFixture.notice(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    private PublicNotice after(String today, LocalDate... localHolidays) {
        room.clock.at(today + "T09:00:00");
        room.years.put(new CalendarYear(
                CalendarFixture.LOCAL,
                2024,
                "更正通知",
                false,
                List.of(localHolidays).stream()
                        .map(day -> CalendarDay.off(day, "州庆"))
                        .toList()));
        listener.on(new CalendarYearUploaded(
                UUID.randomUUID(),
                room.clock.instant(),
                new CalendarYearUploaded.By(
                        ReviewFixture.admin().id(),
                        "system-admin",
                        ReviewFixture.admin().role(),
                        ReviewFixture.PREFECTURE,
                        ""),
                CalendarFixture.LOCAL.value(),
                2024,
                "更正通知",
                localHolidays.length,
                false));
        return notices.find(notice.id()).orElseThrow();
    }

    @Test
    void oneMoreHolidayMakesARunningNoticeLongerInTheOpen() {
        notices.add(notice);
        assertThat(notice.ends().date()).isEqualTo(PUBLISHED_UNTIL);
        PublicNotice longer = after(
                "2024-09-05",
                LocalDate.of(2024, 9, 2),
                LocalDate.of(2024, 9, 3),
                LocalDate.of(2024, 9, 4),
                LocalDate.of(2024, 9, 6));
        assertThat(longer.ends().date()).isEqualTo(LocalDate.of(2024, 9, 12));
        assertThat(longer.promised()).isEqualTo(PUBLISHED_UNTIL);
        assertThat(longer.prolonged()).isTrue();
        assertThat(room.trail.events()).extracting(AuditEvent::action).containsExactly("reviews.recount-notice");
    }

    @Test
    void oneHolidayLessShortensNothingThatWasPublished() {
        notices.add(notice);
        PublicNotice same = after("2024-09-05", LocalDate.of(2024, 9, 2));
        assertThat(same.ends().date()).isEqualTo(PUBLISHED_UNTIL);
        assertThat(same.prolonged()).isFalse();
    }

    @Test
    void whatIsOverStaysOver() {
        notices.add(notice);
        PublicNotice over = after("2024-09-12", LocalDate.of(2024, 9, 2), LocalDate.of(2024, 9, 5));
        assertThat(over).isEqualTo(notice);
        assertThat(room.trail.events()).isEmpty();
    }
}
