package org.zhuqi.reviews.notices.usecase;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.calendar.CalendarYearUploaded;
import org.zhuqi.calendar.DueDate;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.PublicNotices;
import org.zhuqi.shared.Actor;

/** A calendar was loaded: every running notice is counted anew, in the open, and none ends sooner than it said. */
@Service
@RequiredArgsConstructor
public class OnCalendarCorrected {
    private final PublicNotices notices;
    private final OpenCalendar calendars;
    private final AuditTrail auditTrail;
    private final Clock clock;

    @ApplicationModuleListener
    public void on(CalendarYearUploaded event) {
        notices.running(LocalDate.now(clock))
                .forEach(id -> notices.find(id).ifPresent(notice -> recount(notice, event)));
    }

    private void recount(PublicNotice notice, CalendarYearUploaded event) {
        DueDate counted = calendars
                .open(notice.calendar())
                .weekdaysWhereMissing()
                .due(notice.publishedOn(), notice.workingDays());
        PublicNotice recounted = notice.recounted(counted);
        if (recounted.ends().equals(notice.ends())) {
            return;
        }
        notices.save(recounted);
        auditTrail.record(AuditEvent.done(Actor.system(), "reviews.recount-notice", "notice", notice.id())
                .with("calendar", event.calendar())
                .with("year", String.valueOf(event.year()))
                .with("before", notice.ends().date().toString())
                .with("ends", recounted.ends().date().toString()));
    }
}
