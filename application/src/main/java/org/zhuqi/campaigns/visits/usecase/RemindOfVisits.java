package org.zhuqi.campaigns.visits.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.visits.VisitFrequency;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.UserId;

/**
 * Reminds whoever owes visits some days before they are due: one piece of news for all of one person's that are due on one
 * day. Running it again tells nobody twice.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class RemindOfVisits {
    private static final int AT_A_TIME = 100;
    private final VisitQueries queries;
    private final VisitFrequency frequency;
    private final SendNotification sendNotification;
    private final Clock clock;

    private record Reminder(UserId visitor, LocalDate due) {
        /** The same whenever it is told, so that an inbox holds it once. */
        private UUID eventId() {
            return UUID.nameUUIDFromBytes(("visits due " + visitor + " " + due).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** How many people were told of how many days. */
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        Map<Reminder, Integer> reminders = new LinkedHashMap<>();
        for (VisitQueries.Due due : due(today)) {
            if (due.planned() == null) {
                reminders.merge(new Reminder(due.visitor(), due.due()), 1, Integer::sum);
            }
        }
        reminders.forEach((reminder, enterprises) -> sendNotification.send(
                new Recipient.Person(reminder.visitor()),
                "visits.news.due",
                List.of(
                        LocalText.same(String.valueOf(enterprises)),
                        LocalText.same(reminder.due().toString())),
                "/staff/visits/due?visitor=" + reminder.visitor(),
                reminder.eventId()));
        return reminders.size();
    }

    private List<VisitQueries.Due> due(LocalDate today) {
        List<VisitQueries.Due> all = new ArrayList<>();
        String after = null;
        do {
            Page<VisitQueries.Due> page = queries.due(
                    Actor.system().scopeFor(VisitsRight.READ),
                    new VisitQueries.DueFilter(null, null, today.plusDays(frequency.remindDays())),
                    frequency,
                    today,
                    new PageRequest(after, AT_A_TIME, null));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }
}
