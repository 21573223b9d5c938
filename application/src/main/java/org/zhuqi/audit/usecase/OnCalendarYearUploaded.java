package org.zhuqi.audit.usecase;

import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.calendar.CalendarYearUploaded;
import org.zhuqi.shared.Actor;

/** Writes down who loaded a calendar; the calendar's room comes before this one and cannot ask for it itself. */
@Service
@RequiredArgsConstructor
public class OnCalendarYearUploaded {
    private final AuditTrail auditTrail;

    @ApplicationModuleListener
    public void on(CalendarYearUploaded event) {
        CalendarYearUploaded.By by = event.by();
        Actor actor = new Actor(by.user(), by.name(), by.role(), by.unit(), Set.of(), null, by.address());
        auditTrail.recordNews(
                AuditEvent.done(actor, "calendar.upload-year", "calendar-year", event.calendar() + "-" + event.year())
                        .with(Map.of(
                                "source", event.source(),
                                "days", String.valueOf(event.days()),
                                "provisional", String.valueOf(event.provisional()),
                                "event", event.eventId().toString())),
                event.eventId());
    }
}
