package org.zhuqi.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.resumptions.usecase.ResumptionQueries;
import org.zhuqi.projects.resumptions.usecase.ResumptionQueries.Line;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Who goes on after the winter, as a file. */
@Component
@RequiredArgsConstructor
class ExportedResumptions implements Exportable {
    private final ResumptionQueries queries;
    private final UnitNames units;
    private final Texts texts;
    private final Clock clock;

    @Override
    public String id() {
        return "project-resumptions";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ProjectsRight.READ);
        ResumptionQueries.Filter wanted = ResumptionSearch.filter(filter);
        LocalDate today = LocalDate.now(clock);
        return new Table<Line>(
                List.of(
                        new Column<>("projects.name", line -> Cell.of(texts.of(line.name()))),
                        new Column<>(
                                "projects.unit",
                                line -> Exportable.coded(
                                        units.find(line.unit()).map(texts::of).orElse(""), line.unit())),
                        new Column<>("projects.leader", line -> Cell.of(line.leader())),
                        new Column<>("projects.resumption.due", line -> day(line.due())),
                        new Column<>("projects.resumption.resumed", line -> day(line.resumed())),
                        new Column<>(
                                "projects.resumption.state",
                                line -> Cell.of(texts.message("projects.resumption-state." + line.state())))),
                page -> queries.list(scope, wanted, today, page));
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.BLANK : Cell.of(day);
    }
}
