package org.zhuqi.campaigns.activities.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityResults;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Place;

/**
 * Tells the organiser's officers once which results are to be asked for again: one piece of news for all of an activity that
 * are due at once. For the schedule.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class RemindOfFollowUps {
    /** How many are taken in one transaction. */
    public static final int BATCH = 500;

    private final ActivityResults results;
    private final Activities activities;
    private final SendNotification sendNotification;
    private final Place place;
    private final Clock clock;

    private record News(ActivityId activity, int months, LocalDate due) {
        private UUID eventId(ActivityResults.Due first) {
            return UUID.nameUUIDFromBytes(
                    ("follow-up " + first.result() + " " + months).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** How many follow-ups were taken. */
    public int remind() {
        List<ActivityResults.Due> taken = results.takeDue(LocalDate.now(clock), BATCH);
        Map<News, ActivityResults.Due> first = new LinkedHashMap<>();
        Map<News, Integer> many = new LinkedHashMap<>();
        for (ActivityResults.Due due : taken) {
            News news = new News(due.activity(), due.months(), due.due());
            first.putIfAbsent(news, due);
            many.merge(news, 1, Integer::sum);
        }
        many.forEach((news, count) -> {
            Activity activity = activities.find(news.activity()).orElseThrow();
            sendNotification.send(
                    activity.organiser().equals(place.prefecture())
                            ? new Recipient.PrefectureOfficers()
                            : new Recipient.OfficersOf(activity.organiser()),
                    "activities.news.follow-up",
                    List.of(
                            activity.title(),
                            LocalText.same(String.valueOf(count)),
                            LocalText.same(String.valueOf(news.months()))),
                    "/staff/activities/" + activity.id() + "#results",
                    news.eventId(first.get(news)));
        });
        return taken.size();
    }
}
