package org.zhuqi.applications.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.ReminderDays;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/**
 * Reminds enterprises of drafts whose call closes soon, by working days of the place. Running it again tells nobody twice; a
 * window that was moved is a new limit.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class RemindOfClosing {
    private static final int AT_A_TIME = 200;
    private final ApplicationQueries queries;
    private final OpenCalendar calendars;
    private final ReminderDays reminders;
    private final SendNotification sendNotification;
    private final Clock clock;

    /** How many drafts a reminder was due for. */
    public int remind() {
        Instant now = clock.instant();
        Instant until = reminders
                .furthest(LocalDate.now(clock))
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        WorkingDays calendar = calendars.local().weekdaysWhereMissing();
        int reminded = 0;
        String after = null;
        do {
            Page<ApplicationQueries.Line> page = queries.closing(
                    Actor.system().scopeFor(ApplicationsRight.READ),
                    now,
                    until,
                    new PageRequest(after, AT_A_TIME, null));
            for (ApplicationQueries.Line draft : page.items()) {
                reminded += remind(draft, calendar) ? 1 : 0;
            }
            after = page.next();
        } while (after != null);
        return reminded;
    }

    private boolean remind(ApplicationQueries.Line draft, WorkingDays calendar) {
        LocalDate last = draft.window().lastDay(clock.getZone());
        int left = calendar.left(LocalDate.now(clock), last);
        OptionalInt due = reminders.due(left);
        if (due.isPresent()) {
            sendNotification.send(
                    new Recipient.UsersOf(draft.enterprise()),
                    "applications.news.closing",
                    List.of(draft.title(), LocalText.same(last.toString()), LocalText.same(String.valueOf(left))),
                    "/my/applications/" + draft.id(),
                    ReminderDays.eventId("closing", draft.id(), last, due.getAsInt()));
        }
        return due.isPresent();
    }
}
