package org.zhuqi.campaigns.visits.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.campaigns.visits.VisitStatus;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.campaigns.visits.usecase.VisitQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Visits as a file. */
@Component
@RequiredArgsConstructor
class ExportedVisits implements Exportable {
    private final VisitQueries queries;
    private final UnitNames units;
    private final VisitWords visitWords;
    private final Texts texts;

    @Override
    public String id() {
        return "visits";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(VisitsRight.READ);
        boolean missed = VisitWords.MISSED.equals(filter.get("status"));
        VisitQueries.Filter wanted = new VisitQueries.Filter(
                Exportable.read(given(filter, "unit"), "unit", ReportingUnitId::new),
                Exportable.read(given(filter, "visitor"), "visitor", UserId::of),
                null,
                missed ? VisitStatus.PLANNED : Exportable.read(given(filter, "status"), "status", VisitStatus::valueOf),
                null,
                missed ? visitWords.yesterday() : null);
        return new Table<VisitQueries.View>(
                List.of(
                        new Column<>("visits.day", visit -> Cell.of(visit.day())),
                        new Column<>("visits.enterprise", visit -> Cell.of(visit.nameZh())),
                        new Column<>(
                                "visits.unit",
                                visit -> Exportable.coded(
                                        units.find(visit.unit()).map(texts::of).orElse(""), visit.unit())),
                        new Column<>("visits.visitor", visit -> Cell.of(texts.of(visit.visitorName()))),
                        new Column<>("visits.as", visit -> Cell.of(texts.message("visits.role." + visit.as()))),
                        new Column<>(
                                "visits.status",
                                visit -> Cell.of(texts.message("visits.status." + visitWords.standing(visit)))),
                        new Column<>("visits.topics", visit -> Cell.of(topics(visit))),
                        new Column<>("visits.words", visit -> Cell.of(visit.words())),
                        new Column<>("visits.next-step", visit -> Cell.of(visit.nextStep()))),
                page -> queries.list(scope, wanted, page));
    }

    private @Nullable String topics(VisitQueries.View visit) {
        return visit.topics().stream()
                .sorted()
                .map(topic -> texts.message("visits.topic." + topic))
                .collect(Collectors.joining("、"));
    }

    /** A choice left open arrives as an empty text. */
    private static Map<String, String> given(Map<String, String> filter, String name) {
        return filter.getOrDefault(name, "").isBlank() ? Map.of() : filter;
    }
}
