package org.zhuqi.projects.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** The ledger as a file. */
@Component
@RequiredArgsConstructor
class ExportedProjects implements Exportable {
    private final ProjectQueries queries;
    private final UnitNames units;
    private final Texts texts;

    @Override
    public String id() {
        return "projects";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ProjectsRight.READ);
        ProjectQueries.Filter wanted = ProjectSearch.filter(filter);
        return new Table<ProjectQueries.Line>(
                List.of(
                        new Column<>("projects.code", line -> Cell.of(text(line.code()))),
                        new Column<>("projects.name", line -> Cell.of(texts.of(line.name()))),
                        new Column<>(
                                "projects.unit",
                                line -> Exportable.coded(
                                        units.find(line.unit()).map(texts::of).orElse(""), line.unit())),
                        new Column<>(
                                "projects.owners",
                                line -> Cell.of(line.owners().stream()
                                        .map(Sheet.Owner::name)
                                        .collect(Collectors.joining("、")))),
                        new Column<>("projects.kind", line -> Cell.of(texts.message("projects.kind." + line.kind()))),
                        new Column<>(
                                "projects.key-level",
                                line -> line.keyLevel() == null
                                        ? Cell.BLANK
                                        : Cell.of(texts.message("projects.key-level." + line.keyLevel()))),
                        new Column<>("projects.sector", line -> Cell.of(text(line.sector()))),
                        new Column<>(
                                "projects.stage", line -> Cell.of(texts.message("projects.stage." + line.stage()))),
                        new Column<>(
                                "projects.halt",
                                line -> line.halt() == null
                                        ? Cell.BLANK
                                        : Cell.of(texts.message("projects.halt." + line.halt()))),
                        new Column<>("projects.total-wan", line -> Exportable.wan(line.total())),
                        new Column<>("projects.completed-wan", line -> Exportable.wan(line.completed())),
                        new Column<>(
                                "projects.percent",
                                line -> line.percent() == null
                                        ? Cell.BLANK
                                        : Cell.of(BigDecimal.valueOf(line.percent()))),
                        new Column<>("projects.light", line -> Cell.of(texts.message("lights." + line.light()))),
                        new Column<>("projects.judged", line -> Cell.of(line.judged()))),
                page -> queries.list(scope, wanted, page));
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }
}
