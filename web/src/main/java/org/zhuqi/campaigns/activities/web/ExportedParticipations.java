package org.zhuqi.campaigns.activities.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ParticipationStatus;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Who takes part, as a file: enterprises and how many come, no names and no telephone numbers. */
@Component
@RequiredArgsConstructor
class ExportedParticipations implements Exportable {
    private final ParticipationQueries queries;
    private final ActivityWords words;
    private final Texts texts;

    @Override
    public String id() {
        return "activity-participations";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ActivitiesRight.READ);
        ParticipationQueries.Filter wanted = new ParticipationQueries.Filter(
                Exportable.read(ExportedActivities.given(filter, "activity"), "activity", ActivityId::of),
                null,
                Exportable.read(ExportedActivities.given(filter, "status"), "status", ParticipationStatus::valueOf),
                Exportable.read(ExportedActivities.given(filter, "came"), "came", Boolean::valueOf),
                filter.get("q"));
        return new Table<ParticipationQueries.Line>(
                List.of(
                        new Column<>("activities.activity", line -> Cell.of(texts.of(line.title()))),
                        new Column<>("activities.enterprise", line -> Cell.of(line.nameZh())),
                        new Column<>("activities.unit", line -> Exportable.coded(words.unit(line.unit()), line.unit())),
                        new Column<>(
                                "activities.status",
                                line -> Cell.of(texts.message("activities.part." + line.status()))),
                        new Column<>("activities.by", line -> Cell.of(texts.message("activities.by." + line.by()))),
                        new Column<>(
                                "activities.persons-count",
                                line -> Cell.of(line.persons().size())),
                        new Column<>("activities.booth", line -> Cell.of(line.booth())),
                        new Column<>("activities.needs", line -> Cell.of(words.needs(line.needs()))),
                        new Column<>("activities.since", line -> Cell.of(texts.dateTime(line.since()))),
                        new Column<>("activities.arrived", line -> Cell.of(texts.dateTime(line.arrivedAt())))),
                page -> queries.list(scope, wanted, page));
    }
}
