package org.zhuqi.projects.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.projects.progress.usecase.ProgressQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Days;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Monthly reports as a file. */
@Component
@RequiredArgsConstructor
class ExportedProjectReports implements Exportable {
    private final ProgressQueries queries;
    private final UnitNames units;
    private final Texts texts;

    @Override
    public String id() {
        return "project-reports";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ProjectsRight.READ);
        ProgressQueries.Filter wanted = new ProgressQueries.Filter(
                read(filter, "unit", ReportingUnitId::new),
                read(filter, "month", month -> YearMonth.from(Days.read(month + "-01"))),
                read(filter, "state", ReportState::valueOf));
        return new Table<ProgressQueries.Line>(
                List.of(
                        new Column<>(
                                "projects.report.month",
                                line -> Cell.of(line.month().toString())),
                        new Column<>("projects.name", line -> Cell.of(texts.of(line.name()))),
                        new Column<>(
                                "projects.unit",
                                line -> Exportable.coded(
                                        units.find(line.unit()).map(texts::of).orElse(""), line.unit())),
                        new Column<>("projects.report.investment-wan", line -> Exportable.wan(line.investment())),
                        new Column<>("projects.percent", line -> Cell.of(BigDecimal.valueOf(line.percent()))),
                        new Column<>("projects.report.progress", line -> Cell.of(line.progress())),
                        new Column<>("projects.report.edition", line -> Cell.of(BigDecimal.valueOf(line.edition()))),
                        new Column<>(
                                "projects.report.state",
                                line -> Cell.of(texts.message("projects.report-state." + line.state()))),
                        new Column<>("projects.report.on", line -> Cell.of(line.on())),
                        new Column<>(
                                "projects.report.late",
                                line -> line.late() ? Cell.of(texts.message("projects.report.late")) : Cell.BLANK)),
                page -> queries.list(scope, wanted, page));
    }

    /** A choice left open arrives as an empty text. */
    private static <T> @Nullable T read(Map<String, String> filter, String name, Function<String, T> reading) {
        return filter.getOrDefault(name, "").isBlank() ? null : Exportable.read(filter, name, reading);
    }
}
