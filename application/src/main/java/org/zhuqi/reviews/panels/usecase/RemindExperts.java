package org.zhuqi.reviews.panels.usecase;

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
import org.zhuqi.shared.LocalText;

/** Reminds experts of panels whose time limit comes near, by working days of the place. Running it again tells nobody twice. */
@Service
@Transactional
@RequiredArgsConstructor
public class RemindExperts {
    private final PanelQueries queries;
    private final OpenCalendar calendars;
    private final ReminderDays reminders;
    private final SendNotification sendNotification;
    private final Clock clock;

    /** How many reminders were due. */
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        WorkingDays calendar = calendars.local().weekdaysWhereMissing();
        int reminded = 0;
        for (PanelQueries.Waiting waiting : queries.waiting(reminders.furthest(today))) {
            if (waiting.due().isBefore(today)) {
                continue;
            }
            int left = calendar.left(today, waiting.due());
            OptionalInt due = reminders.due(left);
            if (due.isPresent()) {
                sendNotification.send(
                        new Recipient.Person(waiting.account()),
                        "reviews.news.expert.due",
                        List.of(
                                LocalText.same(waiting.title()),
                                LocalText.same(waiting.due().toString()),
                                LocalText.same(String.valueOf(left))),
                        "/staff/panels/" + waiting.draw(),
                        ReminderDays.eventId(
                                "panel " + waiting.expert(), waiting.draw(), waiting.due(), due.getAsInt()));
                reminded++;
            }
        }
        return reminded;
    }
}
