package org.zhuqi.campaigns.assignments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.assignments.usecase.AssignmentQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Assignments as a file. */
@Component
@RequiredArgsConstructor
class ExportedAssignments implements Exportable {
    private final AssignmentQueries queries;
    private final UnitNames units;
    private final Texts texts;
    private final Clock clock;

    @Override
    public String id() {
        return "assignments";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(AssignmentsRight.WORK);
        AssignmentQueries.Filter wanted = new AssignmentQueries.Filter(
                Exportable.read(given(filter, "unit"), "unit", ReportingUnitId::new),
                Exportable.read(given(filter, "officer"), "officer", UserId::of),
                "true".equals(filter.get("ended")));
        LocalDate today = LocalDate.now(clock);
        return new Table<AssignmentQueries.Line>(
                List.of(
                        new Column<>("assignments.enterprise", line -> Cell.of(line.nameZh())),
                        new Column<>(
                                "assignments.unit",
                                line -> Exportable.coded(
                                        units.find(line.unit()).map(texts::of).orElse(""), line.unit())),
                        new Column<>("assignments.officer", line -> Cell.of(texts.of(line.officerName()))),
                        new Column<>("assignments.leader", line -> name(line.leaderName())),
                        new Column<>("assignments.department", line -> Cell.of(line.department())),
                        new Column<>("assignments.from", line -> Cell.of(line.from())),
                        new Column<>("assignments.until", line -> Cell.of(lastDay(line.firstDayOutside()))),
                        new Column<>("assignments.reason", line -> Cell.of(line.reason())),
                        new Column<>("assignments.successor", line -> name(line.successorName()))),
                page -> queries.list(scope, wanted, today, page));
    }

    /** A choice left open arrives as an empty text. */
    private static Map<String, String> given(Map<String, String> filter, String name) {
        return filter.getOrDefault(name, "").isBlank() ? Map.of() : filter;
    }

    private Cell name(@Nullable LocalText name) {
        return name == null ? Cell.BLANK : Cell.of(texts.of(name));
    }

    private static @Nullable LocalDate lastDay(@Nullable LocalDate firstDayOutside) {
        return firstDayOutside == null ? null : firstDayOutside.minusDays(1);
    }
}
