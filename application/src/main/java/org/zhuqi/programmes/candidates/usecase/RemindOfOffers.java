package org.zhuqi.programmes.candidates.usecase;

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
import org.zhuqi.programmes.candidates.CandidatesRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/**
 * Reminds enterprises of offers to which they have not answered and that lapse soon, by working days of the place. Running it
 * again tells nobody twice.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class RemindOfOffers {
    private static final int AT_A_TIME = 200;

    private final CandidateQueries queries;
    private final OpenCalendar calendars;
    private final ReminderDays reminders;
    private final SendNotification sendNotification;
    private final Clock clock;

    /** How many offers a reminder was due for. */
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        WorkingDays calendar = calendars.local().weekdaysWhereMissing();
        int reminded = 0;
        String after = null;
        do {
            Page<CandidateQueries.Line> page = queries.lapsing(
                    Actor.system().scopeFor(CandidatesRight.READ),
                    today,
                    reminders.furthest(today),
                    new PageRequest(after, AT_A_TIME, null));
            for (CandidateQueries.Line offer : page.items()) {
                reminded += remind(offer, today, calendar) ? 1 : 0;
            }
            after = page.next();
        } while (after != null);
        return reminded;
    }

    private boolean remind(CandidateQueries.Line offer, LocalDate today, WorkingDays calendar) {
        LocalDate last = offer.answerBy();
        if (last == null) {
            return false;
        }
        int left = calendar.left(today, last);
        OptionalInt due = reminders.due(left);
        if (due.isPresent()) {
            sendNotification.send(
                    new Recipient.UsersOf(offer.enterprise()),
                    "candidates.news.lapsing",
                    List.of(offer.title(), LocalText.same(last.toString()), LocalText.same(String.valueOf(left))),
                    "/my/offers/" + offer.id(),
                    ReminderDays.eventId("offer", offer.id(), last, due.getAsInt()));
        }
        return due.isPresent();
    }
}
