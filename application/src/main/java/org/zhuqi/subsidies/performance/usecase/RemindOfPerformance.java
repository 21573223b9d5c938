package org.zhuqi.subsidies.performance.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.performance.Performance;
import org.zhuqi.subsidies.performance.PerformanceRules;

/**
 * Reminds enterprises of self-evaluations that are due soon and of those that are late, those also their county. The day stays
 * what it was, whatever happened since; running it again tells nobody twice.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class RemindOfPerformance {
    private static final int AT_A_TIME = 200;

    private final PerformanceQueries queries;
    private final OpenCalendar calendars;
    private final ReminderDays reminders;
    private final PerformanceRules rules;
    private final SendNotification sendNotification;
    private final Clock clock;

    /** How many a reminder was due for. */
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        WorkingDays calendar = calendars.local().weekdaysWhereMissing();
        int reminded = 0;
        String after = null;
        do {
            Page<Performance> page = queries.list(
                    Actor.system().scopeFor(SubsidiesRight.READ),
                    PerformanceQueries.Filter.awaitedBy(reminders.furthest(today)),
                    new PageRequest(after, AT_A_TIME, null));
            for (Performance performance : page.items()) {
                boolean told = performance.overdue(today)
                        ? overdue(performance, today)
                        : soon(performance, calendar.left(today, performance.due()));
                reminded += told ? 1 : 0;
            }
            after = page.next();
        } while (after != null);
        return reminded;
    }

    private boolean soon(Performance performance, int left) {
        OptionalInt due = reminders.due(left);
        if (due.isPresent()) {
            sendNotification.send(
                    new Recipient.UsersOf(performance.matter().enterprise()),
                    "subsidies.news.performance.due",
                    List.of(
                            performance.programmeTitle(),
                            LocalText.same(performance.due().toString()),
                            LocalText.same(String.valueOf(left))),
                    "/my/awards/" + performance.matter().application(),
                    ReminderDays.eventId(
                            "performance", performance.matter().application(), performance.due(), due.getAsInt()));
        }
        return due.isPresent();
    }

    private boolean overdue(Performance performance, LocalDate today) {
        OptionalInt due = rules.reminder(ChronoUnit.DAYS.between(performance.due(), today));
        if (due.isEmpty()) {
            return false;
        }
        var news = ReminderDays.eventId(
                "performance overdue", performance.matter().application(), performance.due(), due.getAsInt());
        List<LocalText> words = List.of(
                performance.programmeTitle(),
                LocalText.same(performance.due().toString()),
                performance.enterpriseName());
        sendNotification.send(
                new Recipient.UsersOf(performance.matter().enterprise()),
                "subsidies.news.performance.overdue.remind",
                words,
                "/my/awards/" + performance.matter().application(),
                news);
        sendNotification.send(
                new Recipient.OfficersOf(performance.matter().unit()),
                "subsidies.news.officer.performance.overdue.remind",
                words,
                "/staff/subsidies/awards/" + performance.matter().application(),
                news);
        return true;
    }
}
