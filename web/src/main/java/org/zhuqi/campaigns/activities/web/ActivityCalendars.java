package org.zhuqi.campaigns.activities.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityKind;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.campaigns.activities.usecase.ActivityQueries;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.web.Texts;

/** Activities as calendars hold them, in the reader's language. */
@Component
@RequiredArgsConstructor
class ActivityCalendars {
    private static final String PRODUCT = "-//Zhuqi//Activities//ZH";
    private final Texts texts;
    private final Place place;

    String of(List<ActivityQueries.Line> lines) {
        CalendarFile file = file();
        for (ActivityQueries.Line line : lines) {
            file.add(new CalendarFile.Event(
                    uid(line.id()),
                    line.sequence(),
                    line.changedAt(),
                    line.from(),
                    line.to(),
                    language().code(),
                    texts.of(line.title()),
                    texts.of(line.place()),
                    line.programme() == null ? null : texts.of(line.programme()),
                    kind(line.kind()),
                    address(line.id()),
                    line.status() == ActivityStatus.CANCELLED));
        }
        return file.end();
    }

    String of(Activity activity) {
        CalendarFile file = file();
        Activity.Frame frame = activity.plan().frame();
        LocalText programme = frame.programme();
        file.add(new CalendarFile.Event(
                uid(activity.id()),
                activity.standing().sequence(),
                activity.standing().changedAt(),
                activity.plan().times().from(),
                activity.plan().times().to(),
                language().code(),
                texts.of(frame.title()),
                texts.of(frame.place()),
                programme == null ? null : texts.of(programme),
                kind(frame.kind()),
                address(activity.id()),
                activity.status() == ActivityStatus.CANCELLED));
        return file.end();
    }

    private CalendarFile file() {
        return new CalendarFile(PRODUCT, texts.message("activities.calendar.name", texts.of(place.bureau())));
    }

    private Language language() {
        return texts.language();
    }

    private String kind(ActivityKind kind) {
        return texts.message("activities.kind." + kind);
    }

    private String uid(ActivityId id) {
        return id + "@" + place.id() + ".zhuqi";
    }

    private static String address(ActivityId id) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/activities/" + id)
                .toUriString();
    }
}
