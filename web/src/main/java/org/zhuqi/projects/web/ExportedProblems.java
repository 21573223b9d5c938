package org.zhuqi.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.problems.usecase.ProblemQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** The ledger of problems as a file. */
@Component
@RequiredArgsConstructor
class ExportedProblems implements Exportable {
    private final ProblemQueries queries;
    private final UnitNames units;
    private final Texts texts;
    private final Clock clock;

    @Override
    public String id() {
        return "project-problems";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ProjectsRight.READ);
        ProblemQueries.Filter wanted = ProblemSearch.filter(filter, LocalDate.now(clock));
        return new Table<ProblemQueries.Line>(
                List.of(
                        new Column<>("projects.name", line -> Cell.of(texts.of(line.name()))),
                        new Column<>("projects.problem.title", line -> Cell.of(line.title())),
                        new Column<>(
                                "projects.problem.kind",
                                line -> Cell.of(texts.message("projects.problem-kind." + line.kind()))),
                        new Column<>(
                                "projects.problem.owner",
                                line -> Exportable.coded(
                                        units.find(line.owner()).map(texts::of).orElse(""), line.owner())),
                        new Column<>(
                                "projects.problem.level",
                                line -> Cell.of(texts.message("projects.problem-level." + line.level()))),
                        new Column<>("projects.problem.found", line -> Cell.of(line.found())),
                        new Column<>("projects.problem.due", line -> Cell.of(line.due())),
                        new Column<>(
                                "projects.problem.state",
                                line -> Cell.of(texts.message("projects.problem-state." + line.state()))),
                        new Column<>(
                                "projects.problem.solved",
                                line -> line.solved() == null ? Cell.BLANK : Cell.of(line.solved()))),
                page -> queries.list(scope, wanted, page));
    }
}
