package org.zhuqi.projects.problems.usecase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.projects.problems.ProblemEntry;
import org.zhuqi.projects.problems.ProblemLevel;
import org.zhuqi.projects.problems.ProblemMoved;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.ReportingUnitId;

/** Tells the unit that answers for a problem and the project's own; the prefecture once it has risen so far. */
@Service
@RequiredArgsConstructor
public class OnProblemMoved {
    private final SendNotification sendNotification;
    private final Place place;

    @ApplicationModuleListener
    public void on(ProblemMoved event) {
        if (event.step() == ProblemEntry.Step.ACTION) {
            return;
        }
        Set<Recipient> told = new LinkedHashSet<>();
        told.add(officersOf(event.owner()));
        told.add(officersOf(event.unit()));
        if (event.level() != ProblemLevel.COUNTY) {
            told.add(new Recipient.PrefectureOfficers());
        }
        told.forEach(to -> sendNotification.send(
                to,
                "projects.problems.news." + event.step().name().toLowerCase(Locale.ROOT),
                List.of(LocalText.same(event.title())),
                "/staff/project-problems/" + event.problem(),
                event.eventId()));
    }

    /** The prefecture's own officers where it answers itself. */
    private Recipient officersOf(ReportingUnitId unit) {
        return unit.equals(place.prefecture()) ? new Recipient.PrefectureOfficers() : new Recipient.OfficersOf(unit);
    }
}
