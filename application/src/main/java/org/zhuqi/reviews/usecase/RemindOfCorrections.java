package org.zhuqi.reviews.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.ReminderDays;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/**
 * Reminds enterprises of what went back to them and has to be mended soon, by working days of the place. Running it again
 * tells nobody twice.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class RemindOfCorrections {
    private static final int AT_A_TIME = 200;

    private final ReviewQueries queries;
    private final OpenCalendar calendars;
    private final ReminderDays reminders;
    private final SendNotification sendNotification;
    private final Clock clock;

    /** How many matters a reminder was due for. */
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = reminders.furthest(today);
        WorkingDays calendar = calendars.local().weekdaysWhereMissing();
        int reminded = 0;
        String after = null;
        do {
            Page<ReviewView> page = queries.queue(
                    Actor.system().scopeFor(ReviewsRight.WORK),
                    ReviewQueries.Filter.notMendedBy(until, null, null),
                    new PageRequest(after, AT_A_TIME, null));
            for (ReviewView matter : page.items()) {
                reminded += remind(matter, today, calendar) ? 1 : 0;
            }
            after = page.next();
        } while (after != null);
        return reminded;
    }

    private boolean remind(ReviewView matter, LocalDate today, WorkingDays calendar) {
        Deadline limit = matter.due();
        if (limit == null || limit.date().isBefore(today)) {
            return false;
        }
        int left = calendar.left(today, limit.date());
        OptionalInt due = reminders.due(left);
        if (due.isPresent()) {
            sendNotification.send(
                    new Recipient.UsersOf(matter.enterprise()),
                    "reviews.news.enterprise.correction-due",
                    List.of(
                            matter.title(),
                            LocalText.same(limit.date().toString()),
                            LocalText.same(String.valueOf(left))),
                    "/my/" + matter.subjectKind() + "s/" + matter.subjectId(),
                    ReminderDays.eventId("correction", matter.id(), limit.date(), due.getAsInt()));
        }
        return due.isPresent();
    }
}
