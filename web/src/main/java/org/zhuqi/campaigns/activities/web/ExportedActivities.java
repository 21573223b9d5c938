package org.zhuqi.campaigns.activities.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.ActivityKind;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.campaigns.activities.usecase.ActivityQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Activities as a file. */
@Component
@RequiredArgsConstructor
class ExportedActivities implements Exportable {
    private final ActivityQueries queries;
    private final ActivityWords words;
    private final Texts texts;

    @Override
    public String id() {
        return "activities";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ActivitiesRight.READ_INTERNAL);
        ActivityQueries.Filter wanted = new ActivityQueries.Filter(
                Exportable.read(given(filter, "status"), "status", ActivityStatus::valueOf),
                Exportable.read(given(filter, "kind"), "kind", ActivityKind::valueOf),
                Exportable.read(given(filter, "organiser"), "organiser", ReportingUnitId::new),
                null,
                filter.get("text"),
                null);
        return new Table<ActivityQueries.Line>(
                List.of(
                        new Column<>("activities.title", line -> Cell.of(texts.of(line.title()))),
                        new Column<>(
                                "activities.kind", line -> Cell.of(texts.message("activities.kind." + line.kind()))),
                        new Column<>("activities.when", line -> Cell.of(words.span(line.from(), line.to()))),
                        new Column<>("activities.place", line -> Cell.of(texts.of(line.place()))),
                        new Column<>(
                                "activities.organiser",
                                line -> Exportable.coded(words.unit(line.organiser()), line.organiser())),
                        new Column<>(
                                "activities.status",
                                line -> Cell.of(texts.message("activities.status." + line.status()))),
                        new Column<>("activities.places", line -> Cell.of(line.places())),
                        new Column<>("activities.taken", line -> Cell.of(line.taken())),
                        new Column<>("activities.waiting", line -> Cell.of(line.waiting())),
                        new Column<>("activities.came", line -> Cell.of(line.came()))),
                page -> queries.list(scope, wanted, page));
    }

    /** A choice left open arrives as an empty text. */
    static Map<String, String> given(Map<String, String> filter, String name) {
        return filter.getOrDefault(name, "").isBlank() ? Map.of() : filter;
    }
}
